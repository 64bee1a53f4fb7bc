//! Reads a figure's path: SVG's language with absolute `M L C Z` only.

use crate::mark::Step;

/// The steps of a path. A step that can't be read ends the path: what came before is drawn.
pub fn parse(d: &str) -> Vec<Step> {
    let mut tokens = Tokens { rest: d };
    let mut steps = Vec::new();
    let mut command = 'M';
    while let Some(step) = next(&mut tokens, &mut command) {
        steps.push(step);
    }
    steps
}

fn next(tokens: &mut Tokens, command: &mut char) -> Option<Step> {
    if let Some(letter) = tokens.letter() {
        *command = letter;
    } else if *command == 'Z' {
        return None;
    }
    match *command {
        'M' => {
            // A pair after a move is a line, as in SVG.
            *command = 'L';
            Some(Step::Move(tokens.number()?, tokens.number()?))
        }
        'L' => Some(Step::Line(tokens.number()?, tokens.number()?)),
        'C' => {
            let mut curve = [0.0; 6];
            for value in &mut curve {
                *value = tokens.number()?;
            }
            Some(Step::Curve(curve))
        }
        'Z' => Some(Step::Close),
        _ => None,
    }
}

struct Tokens<'a> {
    rest: &'a str,
}

impl Tokens<'_> {
    fn skip(&mut self) {
        self.rest = self
            .rest
            .trim_start_matches(|sign: char| sign == ',' || sign.is_ascii_whitespace());
    }

    fn letter(&mut self) -> Option<char> {
        self.skip();
        let letter = self.rest.chars().next().filter(char::is_ascii_alphabetic)?;
        self.rest = &self.rest[1..];
        Some(letter)
    }

    fn number(&mut self) -> Option<f64> {
        self.skip();
        let mut end = 0;
        let mut before = ' ';
        for (at, sign) in self.rest.char_indices() {
            let belongs = sign.is_ascii_digit()
                || sign == '.'
                || matches!(sign, 'e' | 'E') && at > 0
                || matches!(sign, '-' | '+') && (at == 0 || matches!(before, 'e' | 'E'));
            if !belongs {
                break;
            }
            before = sign;
            end = at + 1;
        }
        let (number, rest) = self.rest.split_at(end);
        let number: f64 = number.parse().ok()?;
        self.rest = rest;
        number.is_finite().then_some(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_read_with_any_separators() {
        let expected = vec![
            Step::Move(1.0, 2.0),
            Step::Line(-3.5, 4.0),
            Step::Line(5.0, -6.0),
            Step::Curve([1.0, 2.0, 3.0, 4.0, 5.0, 0.25]),
            Step::Close,
        ];
        for d in [
            "M1 2 L-3.5 4 L5 -6 C1 2 3 4 5 .25 Z",
            "M1,2L-3.5,4,5-6C1,2,3,4,5,2.5e-1Z",
            " M 1 2 -3.5 4\n5 -6 C 1 2,3 4,5 0.25 Z ",
        ] {
            assert_eq!(parse(d), expected, "{d}");
        }
    }

    #[test]
    fn what_cannot_be_read_ends_the_path_without_a_panic() {
        assert_eq!(
            parse("M1 2 L3 4 L5"),
            [Step::Move(1.0, 2.0), Step::Line(3.0, 4.0)]
        );
        assert_eq!(parse("M1 2 A3 4"), [Step::Move(1.0, 2.0)]);
        for d in ["", "Z Z 1", "M", "é", "M1e 2", "M1 2 Lnan 3"] {
            parse(d);
        }
    }
}

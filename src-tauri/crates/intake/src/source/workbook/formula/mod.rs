//! Works out formulas that a program wrote without their values: amounts as formulas, sums of
//! cells. Exact, without recursion, and only what can be read for certain.
//!
//! Some bookkeeping programs write every amount of a workbook as a formula and leave the working
//! out to whoever opens it. Read as they are stored, such files are empty.

#[cfg(test)]
mod tests;

use rust_decimal::{Decimal, RoundingStrategy};

/// A cell by its row and column, both from 0.
pub(super) type Place = (u32, u32);

/// What a cell holds that a formula looks at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Empty,
    Number(Decimal),
    Text(String),
    /// `#REF!` and the like.
    Error(String),
    /// A formula that is not worked out yet.
    Waits,
}

/// What a formula comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Number(Decimal),
    Text(String),
    Error(String),
    /// It looks at a cell that is not worked out yet.
    Waits,
    /// It has parts that are not read here.
    Unreadable,
}

/// A formula, and how far it was copied from where it was written: its relative references move
/// along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Formula {
    pub text: std::rc::Rc<str>,
    pub rows: i64,
    pub columns: i64,
}

/// Stops the working out of one formula.
enum Stop {
    Waits,
    Unreadable,
    Error(String),
}

#[derive(Clone, Debug)]
enum Operand {
    Value(Value),
    Cell(Place),
    Range(Place, Place),
}

#[derive(Copy, Clone, Debug, PartialEq, Eq)]
enum Operator {
    Plus,
    Minus,
    Times,
    Divide,
    Negative,
    Open,
    /// The bracket of a function, and where its arguments begin among the operands.
    Call(Function, usize),
}

#[derive(Copy, Clone, Debug, PartialEq, Eq)]
enum Function {
    Sum,
    Round,
}

/// Works a formula out. `look` is asked for each cell that it names.
pub(super) fn evaluate(formula: &Formula, look: &mut dyn FnMut(Place) -> Value) -> Outcome {
    let mut work = Work {
        operands: Vec::new(),
        operators: Vec::new(),
        look,
    };
    match work.run(formula) {
        Ok(Value::Number(number)) => Outcome::Number(number),
        Ok(Value::Empty) => Outcome::Number(Decimal::ZERO),
        Ok(Value::Text(text)) => Outcome::Text(text),
        Ok(Value::Error(error)) | Err(Stop::Error(error)) => Outcome::Error(error),
        Ok(Value::Waits) | Err(Stop::Waits) => Outcome::Waits,
        Err(Stop::Unreadable) => Outcome::Unreadable,
    }
}

struct Work<'l> {
    operands: Vec<Operand>,
    operators: Vec<Operator>,
    look: &'l mut dyn FnMut(Place) -> Value,
}

impl Work<'_> {
    fn run(&mut self, formula: &Formula) -> Result<Value, Stop> {
        let mut rest = formula.text.trim().trim_start_matches('=');
        // True where a value is expected next and no operator.
        let mut wants = true;
        loop {
            rest = rest.trim_start();
            let Some(sign) = rest.chars().next() else {
                break;
            };
            if wants {
                (rest, wants) = self.operand(rest, sign, formula)?;
            } else {
                (rest, wants) = self.operator(rest, sign)?;
            }
        }
        if wants {
            return Err(Stop::Unreadable);
        }
        while let Some(operator) = self.operators.pop() {
            self.apply(operator)?;
        }
        match (self.operands.pop(), self.operands.is_empty()) {
            (Some(Operand::Value(value)), true) => Ok(value),
            (Some(Operand::Cell(place)), true) => Ok((self.look)(place)),
            _ => Err(Stop::Unreadable),
        }
    }

    fn operand<'f>(
        &mut self,
        rest: &'f str,
        sign: char,
        formula: &Formula,
    ) -> Result<(&'f str, bool), Stop> {
        match sign {
            '-' => self.operators.push(Operator::Negative),
            '+' => {}
            '(' => self.operators.push(Operator::Open),
            '"' => {
                let (text, rest) = quoted(rest).ok_or(Stop::Unreadable)?;
                self.operands.push(Operand::Value(Value::Text(text)));
                return Ok((rest, false));
            }
            '0'..='9' | '.' => {
                let (number, rest) = number(rest).ok_or(Stop::Unreadable)?;
                self.operands.push(Operand::Value(Value::Number(number)));
                return Ok((rest, false));
            }
            '#' => {
                let end = rest.find(['!', '?', 'A']).ok_or(Stop::Unreadable)?;
                return Err(Stop::Error(rest[..=end].to_owned()));
            }
            _ => return self.name(rest, formula),
        }
        Ok((&rest[1..], true))
    }

    /// A reference, a range, or a function.
    fn name<'f>(&mut self, rest: &'f str, formula: &Formula) -> Result<(&'f str, bool), Stop> {
        for (name, function) in [("SUM(", Function::Sum), ("ROUND(", Function::Round)] {
            if rest
                .get(..name.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(name))
            {
                let call = Operator::Call(function, self.operands.len());
                self.operators.push(call);
                return Ok((&rest[name.len()..], true));
            }
        }
        let (from, after) = reference(rest, formula).ok_or(Stop::Unreadable)?;
        if let Some(to) = after.strip_prefix(':') {
            let (to, after) = reference(to, formula).ok_or(Stop::Unreadable)?;
            let (top, bottom) = (from.0.min(to.0), from.0.max(to.0));
            let (left, right) = (from.1.min(to.1), from.1.max(to.1));
            self.operands
                .push(Operand::Range((top, left), (bottom, right)));
            return Ok((after, false));
        }
        if after.starts_with(['!', '(']) || after.starts_with(char::is_alphanumeric) {
            return Err(Stop::Unreadable);
        }
        self.operands.push(Operand::Cell(from));
        Ok((after, false))
    }

    fn operator<'f>(&mut self, rest: &'f str, sign: char) -> Result<(&'f str, bool), Stop> {
        let operator = match sign {
            '+' => Operator::Plus,
            '-' => Operator::Minus,
            '*' => Operator::Times,
            '/' => Operator::Divide,
            '%' => {
                let value = self.number()?;
                let part = value
                    .checked_mul(Decimal::new(1, 2))
                    .ok_or(Stop::Unreadable)?;
                self.operands.push(Operand::Value(Value::Number(part)));
                return Ok((&rest[1..], false));
            }
            ')' => {
                self.close()?;
                return Ok((&rest[1..], false));
            }
            ',' | ';' => {
                self.unwind()?;
                return match self.operators.last() {
                    Some(Operator::Call(..)) => Ok((&rest[1..], true)),
                    _ => Err(Stop::Unreadable),
                };
            }
            _ => return Err(Stop::Unreadable),
        };
        while let Some(&last) = self.operators.last() {
            if strength(last) < strength(operator) {
                break;
            }
            self.operators.pop();
            self.apply(last)?;
        }
        self.operators.push(operator);
        Ok((&rest[1..], true))
    }

    /// Applies everything since the last open bracket.
    fn unwind(&mut self) -> Result<(), Stop> {
        while let Some(&last) = self.operators.last() {
            if matches!(last, Operator::Open | Operator::Call(..)) {
                return Ok(());
            }
            self.operators.pop();
            self.apply(last)?;
        }
        Err(Stop::Unreadable)
    }

    fn close(&mut self) -> Result<(), Stop> {
        self.unwind()?;
        match self.operators.pop() {
            Some(Operator::Call(function, first)) if first < self.operands.len() => {
                let arguments = self.operands.split_off(first);
                let result = match function {
                    Function::Sum => self.sum(arguments)?,
                    Function::Round => self.round(arguments)?,
                };
                self.operands.push(Operand::Value(Value::Number(result)));
                Ok(())
            }
            Some(Operator::Open) => Ok(()),
            _ => Err(Stop::Unreadable),
        }
    }

    fn apply(&mut self, operator: Operator) -> Result<(), Stop> {
        let right = self.number()?;
        let result = match operator {
            Operator::Negative => Some(-right),
            Operator::Plus => self.number()?.checked_add(right),
            Operator::Minus => self.number()?.checked_sub(right),
            Operator::Times => self.number()?.checked_mul(right),
            Operator::Divide if right.is_zero() => return Err(Stop::Error("#DIV/0!".to_owned())),
            Operator::Divide => self.number()?.checked_div(right),
            Operator::Open | Operator::Call(..) => None,
        };
        let result = result.ok_or(Stop::Unreadable)?;
        self.operands.push(Operand::Value(Value::Number(result)));
        Ok(())
    }

    /// The last operand as a number.
    fn number(&mut self) -> Result<Decimal, Stop> {
        let value = match self.operands.pop() {
            Some(Operand::Value(value)) => value,
            Some(Operand::Cell(place)) => (self.look)(place),
            _ => return Err(Stop::Unreadable),
        };
        match value {
            Value::Number(number) => Ok(number),
            Value::Empty => Ok(Decimal::ZERO),
            Value::Text(_) => Err(Stop::Error("#VALUE!".to_owned())),
            Value::Error(error) => Err(Stop::Error(error)),
            Value::Waits => Err(Stop::Waits),
        }
    }

    fn sum(&mut self, arguments: Vec<Operand>) -> Result<Decimal, Stop> {
        let mut sum = Decimal::ZERO;
        let mut add = |value: Value| {
            match value {
                Value::Number(number) => {
                    sum = sum.checked_add(number).ok_or(Stop::Unreadable)?;
                }
                // Text and empty cells count for nothing in a sum.
                Value::Text(_) | Value::Empty => {}
                Value::Error(error) => return Err(Stop::Error(error)),
                Value::Waits => return Err(Stop::Waits),
            }
            Ok(())
        };
        for argument in arguments {
            match argument {
                Operand::Value(value) => add(value)?,
                Operand::Cell(place) => add((self.look)(place))?,
                Operand::Range(from, to) => {
                    for row in from.0..=to.0 {
                        for column in from.1..=to.1 {
                            add((self.look)((row, column)))?;
                        }
                    }
                }
            }
        }
        Ok(sum)
    }

    fn round(&mut self, arguments: Vec<Operand>) -> Result<Decimal, Stop> {
        let [value, digits] = <[Operand; 2]>::try_from(arguments).map_err(|_| Stop::Unreadable)?;
        self.operands.push(digits);
        let digits = u32::try_from(self.number()?).map_err(|_| Stop::Unreadable)?;
        self.operands.push(value);
        let value = self.number()?;
        Ok(value.round_dp_with_strategy(digits, RoundingStrategy::MidpointAwayFromZero))
    }
}

/// How strongly an operator binds; brackets hold until they are closed.
fn strength(operator: Operator) -> u8 {
    match operator {
        Operator::Open | Operator::Call(..) => 0,
        Operator::Plus | Operator::Minus => 1,
        Operator::Times | Operator::Divide => 2,
        Operator::Negative => 3,
    }
}

fn quoted(text: &str) -> Option<(String, &str)> {
    let mut at = 1;
    loop {
        let close = at + text[at..].find('"')?;
        if !text[close + 1..].starts_with('"') {
            let inner = text[1..close].replace("\"\"", "\"");
            return Some((inner, &text[close + 1..]));
        }
        at = close + 2;
    }
}

/// A number as formulas write it: digits, a point, perhaps an exponent.
fn number(text: &str) -> Option<(Decimal, &str)> {
    let bytes = text.as_bytes();
    let mut end = bytes
        .iter()
        .position(|byte| !byte.is_ascii_digit() && *byte != b'.')
        .unwrap_or(bytes.len());
    let plain = &text[..end];
    if bytes
        .get(end)
        .is_some_and(|byte| matches!(byte, b'E' | b'e'))
    {
        let sign = usize::from(matches!(bytes.get(end + 1), Some(b'+' | b'-')));
        let digits = bytes[end + 1 + sign..]
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        if digits == 0 {
            return None;
        }
        end += 1 + sign + digits;
        return Some((Decimal::from_scientific(&text[..end]).ok()?, &text[end..]));
    }
    let plain = plain.trim_end_matches('.');
    let number = if plain.starts_with('.') {
        format!("0{plain}").parse().ok()?
    } else {
        plain.parse().ok()?
    };
    Some((number, &text[end..]))
}

/// A cell of the same sheet, as `B7` or `$B$7`, moved along with the formula.
fn reference<'f>(text: &'f str, formula: &Formula) -> Option<(Place, &'f str)> {
    let (fixed_column, rest) = fixed(text);
    let letters = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    if !(1..=3).contains(&letters) {
        return None;
    }
    let column = rest[..letters].bytes().fold(0_i64, |number, letter| {
        number * 26 + i64::from(letter.to_ascii_uppercase() - b'A') + 1
    });
    let (fixed_row, rest) = fixed(&rest[letters..]);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=7).contains(&digits) {
        return None;
    }
    let row: i64 = rest[..digits].parse().ok()?;
    let row = row - 1 + if fixed_row { 0 } else { formula.rows };
    let column = column - 1 + if fixed_column { 0 } else { formula.columns };
    let place = (u32::try_from(row).ok()?, u32::try_from(column).ok()?);
    Some((place, &rest[digits..]))
}

fn fixed(text: &str) -> (bool, &str) {
    text.strip_prefix('$')
        .map_or((false, text), |rest| (true, rest))
}

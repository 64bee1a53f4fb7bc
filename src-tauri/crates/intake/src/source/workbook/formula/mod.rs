//! Works out formulas that a program wrote without their values: amounts as formulas, sums of
//! cells. Exact, without recursion, and only what can be read for certain.
//!
//! Some bookkeeping programs write every amount of a workbook as a formula and leave the working
//! out to whoever opens it. Read as they are stored, such files are empty.

mod scan;
#[cfg(test)]
mod tests;

use rust_decimal::{Decimal, RoundingStrategy};

use super::place::Place;
pub(super) use scan::Formula;
use scan::{number, quoted, reference};

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

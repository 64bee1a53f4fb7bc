//! Axes of the small scales: where they end and what stands at their ticks.

use rust_decimal::Decimal;

use crate::value::words;

/// Where an axis ends and how far its ticks are apart: the tightest that holds `largest` in two or
/// three steps of 1, 2, 2.5, 4 or 5.
pub(super) fn axis(largest: f64) -> (f64, f64) {
    let mut best: Option<(f64, f64)> = None;
    let mut power = 1.0;
    while best.is_none_or(|(end, _)| power * 2.0 <= end) {
        for step in [1.0, 2.0, 2.5, 4.0, 5.0] {
            let step: f64 = step * power;
            for steps in [2.0, 3.0] {
                let end = step * steps;
                let fits = end >= largest && (step.fract() == 0.0 || power > 1.0);
                if fits && best.is_none_or(|(tightest, _)| end < tightest) {
                    best = Some((end, step));
                }
            }
        }
        power *= 10.0;
    }
    best.unwrap_or((2.0, 1.0))
}

/// Ticks from zero to the end; the last carries the unit.
pub(super) fn ticks(end: f64, step: f64, unit: &str) -> Vec<(f64, String)> {
    let mut ticks = Vec::new();
    let mut at = 0.0;
    while at <= end + step / 1000.0 {
        let is_last = at + step > end + step / 1000.0;
        let number = Decimal::from_f64_retain(at).unwrap_or_default();
        let places = u32::from(at.fract() != 0.0);
        let mut text = words::decimal(number, places);
        if is_last {
            text.push_str(unit);
        }
        ticks.push((at, text));
        at += step;
    }
    ticks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_holds_its_largest_value_in_two_or_three_even_steps() {
        for largest in [
            0.0, 1.0, 7.0, 11.0, 12.0, 99.0, 861.0, 1_000.0, 14_350.0, 2.5e9,
        ] {
            let (end, step) = axis(largest);
            let steps = end / step;
            assert!(end >= largest, "{largest}: {end}");
            assert!((1.9..=3.1).contains(&steps), "{largest}: {end} by {step}");
        }
        assert_eq!(axis(11.0), (12.0, 4.0));
    }
}

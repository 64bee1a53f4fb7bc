//! The geometry of the robots, measured.

use super::super::path::{Path, at};
use super::super::{Figure, Item};
use super::body::Pose;
use super::*;

fn dollars(amount: i64) -> Money {
    Money::from_minor(amount * 100)
}

fn pair(sales: i64, marketing: i64) -> Pair {
    Pair::new(dollars(sales), dollars(marketing))
}

fn pose(unit: f64) -> Pose {
    Pose {
        x: 0.0,
        floor: 0.0,
        unit,
    }
}

#[test]
fn both_robots_cover_the_same_area() {
    let [sales, marketing] = Side::BOTH.map(|side| pose(1.0).silhouette(side).area());
    assert!(
        (sales / marketing - 1.0).abs() < 1e-4,
        "{sales} {marketing}"
    );
    assert!((sales / AREA - 1.0).abs() < 1e-4, "{sales}");
}

#[test]
fn the_area_of_a_robot_is_its_money_at_the_printed_scale() {
    let plan = pair(538_000, 112_000);
    let stage = Stage::large(plan);
    assert_eq!(stage.scale.per_cm2(), dollars(40_000));
    for side in Side::BOTH {
        let amount = plan.side(side).expect("BUG: known above");
        let area = pose(stage.scale.unit(amount)).silhouette(side).area();
        let expected = length(amount) / length(dollars(40_000)) * 100.0;
        assert!(
            (area / expected - 1.0).abs() < 2e-4,
            "{side:?} {area} {expected}"
        );
    }
}

#[test]
fn the_angles_are_those_that_were_agreed() {
    let large = Stage::large(pair(538_000, 112_000));
    let year = large.smaller(dollars(552_000), MINIATURE_HEIGHT, 1);
    assert_eq!(year.scale.per_cm2(), dollars(250_000));
    let quarter = large.smaller(dollars(138_000), QUARTER_HEIGHT, 4);
    assert_eq!(quarter.scale.per_cm2(), dollars(110_000));
    let cases = [
        (large, pair(538_000, 112_000), 19.2),
        (year, pair(538_000, 112_000), 19.2),
        (year, pair(552_000, 302_000), 9.6),
        (year, pair(552_000, 400_000), 5.5),
        (quarter, pair(138_000, 100_000), 5.5),
        (year, pair(300_000, 300_000), 0.0),
        (year, pair(112_000, 538_000), -19.2),
    ];
    for (stage, pair, degrees) in cases {
        let tilt = stage.tilt(pair).expect("both sides are known");
        assert!((tilt - degrees).abs() < 0.05, "{pair:?}: {tilt}");
    }
}

#[test]
fn no_beam_is_steeper_than_33_degrees() {
    for sales in [40, 999, 12_345, 538_000, 99_999_999] {
        let tilt = Stage::large(pair(sales, 0)).tilt(pair(sales, 0));
        assert!(
            tilt.is_some_and(|tilt| (24.0..=32.9).contains(&tilt)),
            "{sales} {tilt:?}"
        );
    }
}

#[test]
fn unknown_has_no_tilt_and_nothing_on_either_side_has_none() {
    let stage = Stage::large(pair(5, 5));
    let unknown = Pair {
        sales: Some(dollars(5)),
        marketing: None,
    };
    assert_eq!(stage.tilt(unknown), None);
    assert_eq!(stage.tilt(pair(0, 0)), None);
}

#[test]
fn heads_touch_necks_and_lie_under_the_tray() {
    let flat = pose(1.0).silhouette(Side::Marketing).d();
    assert!(
        flat.contains("-12.14"),
        "the round head ends below the tray: {flat}"
    );
}

/// The texts of a figure with where they stand.
fn texts(figure: &Figure) -> Vec<&str> {
    figure
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Text(label) => Some(label.text.as_str()),
            Item::Path(_) => None,
        })
        .collect()
}

#[test]
fn a_page_says_everything_and_draws_a_beam_only_when_both_are_known() {
    let words = LargeWords {
        goal: "Revenue goal 2026: $5,000,000".to_owned(),
        level: "level; the beam is 19° off".to_owned(),
        ..LargeWords::default()
    };
    let whole = large(pair(538_000, 112_000), &words);
    assert!(texts(&whole).contains(&words.goal.as_str()));
    assert!(texts(&whole).contains(&words.level.as_str()));
    let unknown = Pair {
        marketing: None,
        ..pair(538_000, 0)
    };
    let half = large(unknown, &words);
    assert!(!texts(&half).contains(&words.goal.as_str()));
    let even = large(pair(300_000, 300_000), &words);
    assert!(!texts(&even).contains(&words.level.as_str()));
}

#[test]
fn a_turned_path_and_a_dome_stand_where_they_should() {
    let dome = Path::dome(0.0, 0.0, 2.0);
    assert!((dome.area() - std::f64::consts::PI * 2.0).abs() < 1e-3);
    let turned = dome.turned(180.0, at(0.0, 0.0)).d();
    assert!(turned.contains("0 2"), "{turned}");
}

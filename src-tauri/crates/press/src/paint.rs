//! The palette on paper, and what becomes of a brand colour that doesn't serve.

use domain::report::figure::Tone;

/// Red, green and blue, each 0 to 1.
pub type Rgb = [f64; 3];

/// The least contrast of text on white (WCAG 2.2, AA).
const CONTRAST: f64 = 4.5;
/// A brand hue this near to a side's would be read as that side; in degrees.
const HUES_APART: f64 = 25.0;

const INK: u32 = 0x16_18_1c;
const SALES: u32 = 0x1d_4e_d8;
const MARKETING: u32 = 0xb4_53_09;

/// The colours of one document.
#[derive(Copy, Clone, Debug)]
pub struct Palette {
    brand: Rgb,
}

impl Palette {
    /// `brand` is `#rrggbb`; anything else counts as ink. A brand colour too light for text is
    /// darkened; one that could be taken for a side's falls back to ink.
    pub fn new(brand: &str) -> Self {
        Self {
            brand: fit(brand).unwrap_or(rgb(INK)),
        }
    }

    pub fn rgb(&self, tone: Tone) -> Rgb {
        rgb(match tone {
            Tone::Ground => 0xff_ff_ff,
            Tone::Main => INK,
            Tone::Quiet => 0x45_4b_54,
            Tone::Faint => 0x62_69_74,
            Tone::Divider => 0xb9_be_c6,
            Tone::Grid => 0xdc_df_e3,
            Tone::Range => 0xd5_d8_dd,
            Tone::Sales => SALES,
            Tone::SalesBefore => 0xc3_d1_f7,
            Tone::Marketing => MARKETING,
            Tone::Brand => return self.brand,
        })
    }
}

fn fit(brand: &str) -> Option<Rgb> {
    let digits = brand.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let mut color = rgb(u32::from_str_radix(digits, 16).ok()?);
    if let Some(own) = hue(color) {
        let taken = [SALES, MARKETING]
            .into_iter()
            .filter_map(|side| hue(rgb(side)));
        if taken.into_iter().any(|side| apart(own, side) < HUES_APART) {
            return None;
        }
    }
    while contrast_on_white(color) < CONTRAST {
        color = color.map(|channel| channel * 0.97);
    }
    Some(color)
}

fn rgb(hex: u32) -> Rgb {
    [16, 8, 0].map(|shift| f64::from((hex >> shift) & 0xff) / 255.0)
}

/// WCAG 2.2, relative luminance and contrast ratio.
fn contrast_on_white(color: Rgb) -> f64 {
    let [red, green, blue] = color.map(|channel| {
        if channel <= 0.04045 {
            channel / 12.92
        } else {
            ((channel + 0.055) / 1.055).powf(2.4)
        }
    });
    1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

/// The hue in degrees (HSV); none for a grey, or one so dark or dull that no hue is seen.
fn hue([red, green, blue]: Rgb) -> Option<f64> {
    let high = red.max(green).max(blue);
    let spread = high - red.min(green).min(blue);
    if spread < 0.12 {
        return None;
    }
    let sixth = if (high - red).abs() < f64::EPSILON {
        (green - blue) / spread
    } else if (high - green).abs() < f64::EPSILON {
        (blue - red) / spread + 2.0
    } else {
        (red - green) / spread + 4.0
    };
    Some((sixth * 60.0).rem_euclid(360.0))
}

fn apart(a: f64, b: f64) -> f64 {
    let difference = (a - b).abs();
    difference.min(360.0 - difference)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(a: Rgb, b: Rgb) -> bool {
        a.iter().zip(b).all(|(a, b)| (a - b).abs() < 1e-9)
    }

    #[test]
    fn a_dark_brand_colour_is_kept() {
        assert!(
            same(Palette::new("#12403a").rgb(Tone::Brand), rgb(0x12_40_3a)),
            "the house colour of the design passes both rules"
        );
    }

    #[test]
    fn a_light_brand_colour_is_darkened_until_it_can_be_read() {
        let brand = Palette::new("#7fd1b9").rgb(Tone::Brand);
        assert!(contrast_on_white(brand) >= CONTRAST, "text on white");
        assert!(
            contrast_on_white(brand) < CONTRAST + 0.5,
            "no darker than needed"
        );
    }

    #[test]
    fn a_brand_colour_like_a_sides_or_no_colour_at_all_falls_back_to_ink() {
        for brand in ["#1d4ed8", "#2563eb", "#c2600f", "teal", "#12", ""] {
            assert!(
                same(Palette::new(brand).rgb(Tone::Brand), rgb(INK)),
                "{brand}"
            );
        }
    }
}

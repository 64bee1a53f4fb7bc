//! The faces that are built in, and which letters they hold.

/// A font file.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Face {
    Regular,
    Medium,
    SemiBold,
    Serif,
    Arabic,
    ArabicSemiBold,
    Hebrew,
    HebrewSemiBold,
}

/// The family of text.
pub const SANS: &str = "Inter";
/// The family of headlines and key amounts.
pub const SERIF: &str = "Noto Serif Display";
/// The families that other scripts fall back to, in either case.
pub const OTHERS: [&str; 2] = ["Noto Sans Arabic", "Noto Sans Hebrew"];

impl Face {
    pub const ALL: [Self; 8] = [
        Self::Regular,
        Self::Medium,
        Self::SemiBold,
        Self::Serif,
        Self::Arabic,
        Self::ArabicSemiBold,
        Self::Hebrew,
        Self::HebrewSemiBold,
    ];

    /// The font file: TrueType or OpenType with CFF outlines.
    pub fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../fonts/Inter-Regular.otf"),
            Self::Medium => include_bytes!("../fonts/Inter-Medium.otf"),
            Self::SemiBold => include_bytes!("../fonts/Inter-SemiBold.otf"),
            Self::Serif => include_bytes!("../fonts/NotoSerifDisplay-Medium.ttf"),
            Self::Arabic => include_bytes!("../fonts/NotoSansArabic-Regular.ttf"),
            Self::ArabicSemiBold => include_bytes!("../fonts/NotoSansArabic-SemiBold.ttf"),
            Self::Hebrew => include_bytes!("../fonts/NotoSansHebrew-Regular.ttf"),
            Self::HebrewSemiBold => include_bytes!("../fonts/NotoSansHebrew-SemiBold.ttf"),
        }
    }

    pub fn family(self) -> &'static str {
        match self {
            Self::Regular | Self::Medium | Self::SemiBold => SANS,
            Self::Serif => SERIF,
            Self::Arabic | Self::ArabicSemiBold => OTHERS[0],
            Self::Hebrew | Self::HebrewSemiBold => OTHERS[1],
        }
    }

    /// 400, 500 or 600.
    pub fn weight(self) -> u16 {
        match self {
            Self::Regular | Self::Arabic | Self::Hebrew => 400,
            Self::Medium | Self::Serif => 500,
            Self::SemiBold | Self::ArabicSemiBold | Self::HebrewSemiBold => 600,
        }
    }

    /// The name that the file gives the font, without the subset's tag.
    pub fn name(self) -> &'static str {
        match self {
            Self::Regular => "Inter-Regular",
            Self::Medium => "Inter-Medium",
            Self::SemiBold => "Inter-SemiBold",
            Self::Serif => "NotoSerifDisplay-Medium",
            Self::Arabic => "NotoSansArabic-Regular",
            Self::ArabicSemiBold => "NotoSansArabic-SemiBold",
            Self::Hebrew => "NotoSansHebrew-Regular",
            Self::HebrewSemiBold => "NotoSansHebrew-SemiBold",
        }
    }
}

/// True when the serif holds every letter: a headline is never mixed in the middle of a line.
pub fn serif_holds(text: &str) -> bool {
    let face =
        ttf_parser::Face::parse(Face::Serif.bytes(), 0).expect("BUG: the built-in serif is a font");
    text.chars()
        .filter(|letter| !letter.is_control())
        .all(|letter| face.glyph_index(letter).is_some())
}

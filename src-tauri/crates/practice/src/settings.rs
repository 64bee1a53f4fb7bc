//! How the consultant likes the program, and whose name stands on what it prints.

use domain::value::Choice;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::view::SettingsView;
use crate::{Now, Practice, Result};

/// What may be set, by the word that it is kept under.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Setting {
    Theme,
    Zoom,
    Paper,
    Consultant,
    Firm,
}

impl Choice for Setting {
    fn title(self) -> &'static str {
        match self {
            Self::Theme => "Light or dark",
            Self::Zoom => "Text size",
            Self::Paper => "Paper",
            Self::Consultant => "Your name",
            Self::Firm => "Your firm",
        }
    }
}

/// Whose name stands on the cover.
pub async fn view(practice: &Practice, _now: Now) -> Result<SettingsView> {
    Ok(SettingsView {
        consultant: get(practice, Setting::Consultant)
            .await?
            .unwrap_or_default(),
        firm: get(practice, Setting::Firm).await?.unwrap_or_default(),
    })
}

pub async fn get(practice: &Practice, setting: Setting) -> Result<Option<String>> {
    Ok(practice.workspace.setting(setting.word()).await?)
}

pub async fn set(practice: &Practice, setting: Setting, value: &str) -> Result<()> {
    Ok(practice
        .workspace
        .set_setting(setting.word(), value)
        .await?)
}

//! Advertising platforms: every line is marketing by construction.

use domain::spend::Category;

use super::{Recipe, Sign};
use crate::terms::{Layout, Role};

const METRICS: &[&str] = &[
    "impr",
    "impressions",
    "clicks",
    "klicks",
    "link clicks",
    "impressionen",
    "impresiones",
    "impressões",
    "impr.",
    "impressioni",
    "vertoningen",
    "vert",
    "clics",
    "clic",
    "cliques",
    "klikken",
    "interactions",
    "conversions",
    "avg cost",
    "avg cpc",
    "cost conv",
    "currency code",
    "währungscode",
    "code de devise",
    "código de moneda",
    "código da moeda",
    "codice valuta",
    "valutacode",
];

pub(super) static RECIPES: &[Recipe] = &[
    Recipe {
        id: "google-ads",
        product: "Google Ads",
        report: "Campaign report",
        header: &[
            &[
                "campaign",
                "kampagne",
                "campagne",
                "campaña",
                "campanha",
                "campagna",
                "ad group",
                "anzeigengruppe",
                "account name",
            ],
            &["cost", "kosten", "coût", "costo", "coste", "custo"],
            METRICS,
        ],
        layout: Some(Layout::Flat),
        roles: &[
            ("campaign", Role::Campaign),
            ("cost", Role::Amount),
            ("currency code", Role::Currency),
            ("budget", Role::Budget),
            ("campaign type", Role::Ignore),
            ("campaign status", Role::Ignore),
            ("status", Role::Ignore),
        ],
        sign: Sign::Spend,
        platform: Some(("Google Ads", Category::PaidSearch)),
        by_month: "Or export it again with the segment Month.",
        ..Recipe::PLAIN
    },
    Recipe {
        id: "google-ads-api",
        product: "Google Ads",
        report: "Campaign statistics",
        header: &[
            &["cost micros"],
            &["impressions", "clicks", "ad network type"],
        ],
        layout: Some(Layout::Flat),
        sign: Sign::Spend,
        platform: Some(("Google Ads", Category::PaidSearch)),
        ..Recipe::PLAIN
    },
    Recipe {
        id: "meta-ads",
        product: "Meta Ads",
        report: "Campaign report",
        header: &[&[
            "amount spent*",
            "montant dépensé*",
            "ausgegebener betrag*",
            "importe gastado*",
            "valor usado*",
            "valor gasto*",
            "importo speso*",
            "besteed bedrag*",
        ]],
        layout: Some(Layout::Flat),
        roles: &[
            ("day", Role::Date),
            ("reporting starts", Role::PeriodStart),
            ("reporting ends", Role::PeriodEnd),
            ("campaign name", Role::Campaign),
            ("ad set name", Role::Memo),
        ],
        sign: Sign::Spend,
        platform: Some(("Meta Ads", Category::PaidSocial)),
        by_month: "Or export it again with the breakdown By time, Month.",
        ..Recipe::PLAIN
    },
    Recipe {
        id: "linkedin-ads",
        product: "LinkedIn Ads",
        report: "Campaign performance",
        header: &[
            &["total spent*", "cost in local currency"],
            &["campaign*", "impressions", "clicks"],
        ],
        layout: Some(Layout::Flat),
        roles: &[
            ("start date", Role::PeriodStart),
            ("end date", Role::PeriodEnd),
            ("account name", Role::Ignore),
            ("campaign name", Role::Campaign),
            ("campaign group name", Role::Ignore),
            ("total spent", Role::Amount),
            ("cost in local currency", Role::Amount),
            ("cost in usd", Role::Ignore),
            ("currency", Role::Currency),
        ],
        sign: Sign::Spend,
        platform: Some(("LinkedIn Ads", Category::PaidSocial)),
        ..Recipe::PLAIN
    },
    Recipe {
        id: "microsoft-ads",
        product: "Microsoft Ads",
        report: "Campaign performance",
        header: &[
            &["spend"],
            &[
                "campaignname",
                "campaign name",
                "campaign",
                "campaign id",
                "campaignid",
            ],
            METRICS,
        ],
        layout: Some(Layout::Flat),
        roles: &[
            ("campaign name", Role::Campaign),
            ("campaign", Role::Campaign),
            ("spend", Role::Amount),
            ("currency code", Role::Currency),
            ("date", Role::Date),
        ],
        sign: Sign::Spend,
        platform: Some(("Microsoft Ads", Category::PaidSearch)),
        ..Recipe::PLAIN
    },
];

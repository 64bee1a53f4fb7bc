//! What an amount was spent on.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::value::{Choice, Side};

/// The kind of resource that was bought: the axis beside the [`super::Channel`].
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Resource {
    People,
    Media,
    Agency,
    Technology,
    Programs,
    Other,
}

impl Choice for Resource {
    fn title(self) -> &'static str {
        match self {
            Self::People => "People",
            Self::Media => "Media",
            Self::Agency => "Agencies",
            Self::Technology => "Technology",
            Self::Programs => "Programs",
            Self::Other => "Other",
        }
    }
}

macro_rules! categories {
    ($($name:ident, $word:literal, $title:literal, $side:expr, $resource:ident;)*) => {
        /// A category of spend. Its side is only where it usually belongs: the line decides.
        #[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        pub enum Category { $(#[serde(rename = $word)] $name,)* }

        impl Choice for Category {
            fn title(self) -> &'static str {
                match self { $(Self::$name => $title,)* }
            }
        }

        impl Category {
            /// The side that it usually belongs to; `None` where it depends.
            pub const fn usual_side(self) -> Option<Side> {
                match self { $(Self::$name => $side,)* }
            }

            pub const fn resource(self) -> Resource {
                match self { $(Self::$name => Resource::$resource,)* }
            }
        }
    };
}

const S: Option<Side> = Some(Side::Sales);
const M: Option<Side> = Some(Side::Marketing);

categories! {
    SalesPay, "sales_pay", "Sales pay", S, People;
    Commissions, "commissions", "Commissions", S, People;
    SalesTools, "sales_tools", "Sales tools", S, Technology;
    Prospecting, "prospecting", "Prospecting and telemarketing", S, Agency;
    Travel, "travel", "Travel", S, Programs;
    Meals, "meals", "Meals and entertainment", S, Programs;
    Gifts, "gifts", "Client gifts", S, Programs;
    Samples, "samples", "Samples and demonstrations", S, Programs;
    OtherSales, "other_sales", "Other sales", S, Other;
    MarketingPay, "marketing_pay", "Marketing pay", M, People;
    PaidSearch, "paid_search", "Paid search", M, Media;
    PaidSocial, "paid_social", "Paid social", M, Media;
    Advertising, "advertising", "Advertising", M, Media;
    Seo, "seo", "Search optimisation", M, Agency;
    Content, "content", "Content", M, Programs;
    Agency, "agency", "Agency and design", M, Agency;
    Website, "website", "Website", M, Technology;
    MarketingTools, "marketing_tools", "Marketing technology", M, Technology;
    PublicRelations, "public_relations", "Public relations", M, Agency;
    DirectMail, "direct_mail", "Direct mail and promotional items", M, Programs;
    Print, "print", "Printing and signage", M, Programs;
    Research, "research", "Market research", M, Agency;
    Affiliates, "affiliates", "Affiliate and referral fees", M, Programs;
    OtherMarketing, "other_marketing", "Other marketing", M, Other;
    TradeShows, "trade_shows", "Trade shows and events", None, Programs;
    Sponsorship, "sponsorship", "Sponsorship", None, Programs;
    Pay, "pay", "Pay", None, People;
    Software, "software", "Software and subscriptions", None, Technology;
    ProfessionalFees, "professional_fees", "Professional fees", None, Agency;
    Overhead, "overhead", "Overhead", None, Other;
    Uncategorised, "uncategorised", "Uncategorised", None, Other;
}

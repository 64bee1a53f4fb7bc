//! The shipped list of vendors: who sells one thing to one side.
//!
//! Keys as [`super::vendor_key`] makes them; an entry matches a vendor whose key is the entry or
//! starts with it; after a `…` it may stand anywhere. More specific entries stand before the general ones.

use super::vendor::{Entry, Say};
use crate::spend::{Allocation, Category, Confidence};

const fn marketing(name: &'static str, keys: &'static [&'static str], category: Category) -> Entry {
    Entry {
        name,
        keys,
        say: Say::Is(Allocation::Marketing, Confidence::High),
        category,
    }
}

const fn sales(name: &'static str, keys: &'static [&'static str], category: Category) -> Entry {
    Entry {
        name,
        keys,
        say: Say::Is(Allocation::Sales, Confidence::High),
        category,
    }
}

const fn ask(
    name: &'static str,
    keys: &'static [&'static str],
    suggested: Allocation,
    category: Category,
) -> Entry {
    Entry {
        name,
        keys,
        say: Say::Ask(suggested),
        category,
    }
}

pub(super) static LIST: &[Entry] = &[
    marketing(
        "Google Ads",
        &["google ads", "google adwords", "googleads", "adwords"],
        Category::PaidSearch,
    ),
    marketing(
        "Microsoft Ads",
        &[
            "microsoft ads",
            "microsoft advertising",
            "bing ads",
            "msft ads",
        ],
        Category::PaidSearch,
    ),
    marketing(
        "Meta Ads",
        &[
            "facebk",
            "facebook",
            "meta ads",
            "meta platforms",
            "fb ads",
            "instagram",
        ],
        Category::PaidSocial,
    ),
    sales(
        "LinkedIn Sales Navigator",
        &["linkedin sales", "sales navigator", "linkedin navigator"],
        Category::SalesTools,
    ),
    marketing(
        "LinkedIn Ads",
        &["linkedin ads", "linkedin marketing", "linkedin advertising"],
        Category::PaidSocial,
    ),
    ask(
        "LinkedIn",
        &["linkedin", "linkedin corporation"],
        Allocation::Marketing,
        Category::PaidSocial,
    ),
    marketing(
        "TikTok Ads",
        &["tiktok ads", "tiktok"],
        Category::PaidSocial,
    ),
    marketing(
        "X Ads",
        &[
            "twitter ads",
            "twitter online ads",
            "x ads",
            "x corp paid features",
        ],
        Category::PaidSocial,
    ),
    marketing("Pinterest", &["pinterest"], Category::PaidSocial),
    marketing("Reddit Ads", &["reddit"], Category::PaidSocial),
    marketing("Quora Ads", &["quora"], Category::PaidSocial),
    marketing("AdRoll", &["adroll", "nextroll"], Category::Advertising),
    marketing("Criteo", &["criteo"], Category::Advertising),
    marketing(
        "The Trade Desk",
        &["trade desk", "the trade desk"],
        Category::Advertising,
    ),
    marketing("StackAdapt", &["stackadapt"], Category::Advertising),
    marketing("Yelp Ads", &["yelp"], Category::Advertising),
    marketing(
        "Thomasnet",
        &["thomasnet", "thomas publishing", "thomas industrial"],
        Category::Advertising,
    ),
    marketing(
        "Capterra",
        &["capterra", "software advice", "getapp"],
        Category::Advertising,
    ),
    marketing("G2", &["g2", "g2 crowd"], Category::Advertising),
    marketing("Valpak", &["valpak"], Category::DirectMail),
    marketing("Demandbase", &["demandbase"], Category::MarketingTools),
    marketing("6sense", &["6sense"], Category::MarketingTools),
    marketing("HubSpot", &["hubspot"], Category::MarketingTools),
    marketing(
        "Mailchimp",
        &["mailchimp", "intuit mailchimp"],
        Category::MarketingTools,
    ),
    marketing("Marketo", &["marketo"], Category::MarketingTools),
    marketing("Pardot", &["pardot"], Category::MarketingTools),
    marketing(
        "ActiveCampaign",
        &["activecampaign", "active campaign"],
        Category::MarketingTools,
    ),
    marketing("Klaviyo", &["klaviyo"], Category::MarketingTools),
    marketing(
        "Constant Contact",
        &["constant contact"],
        Category::MarketingTools,
    ),
    marketing(
        "Campaign Monitor",
        &["campaign monitor"],
        Category::MarketingTools,
    ),
    marketing("Brevo", &["brevo", "sendinblue"], Category::MarketingTools),
    marketing("ConvertKit", &["convertkit"], Category::MarketingTools),
    marketing("Hootsuite", &["hootsuite"], Category::MarketingTools),
    marketing("Buffer", &["buffer"], Category::MarketingTools),
    marketing(
        "Sprout Social",
        &["sprout social"],
        Category::MarketingTools,
    ),
    marketing("Hotjar", &["hotjar"], Category::MarketingTools),
    marketing("Unbounce", &["unbounce"], Category::MarketingTools),
    marketing("Leadpages", &["leadpages"], Category::MarketingTools),
    marketing("Optimizely", &["optimizely"], Category::MarketingTools),
    marketing("ON24", &["on24"], Category::MarketingTools),
    marketing("Semrush", &["semrush"], Category::Seo),
    marketing("Ahrefs", &["ahrefs"], Category::Seo),
    marketing("Moz", &["moz"], Category::Seo),
    marketing("BrightLocal", &["brightlocal"], Category::Seo),
    marketing("CallRail", &["callrail"], Category::MarketingTools),
    marketing("Canva", &["canva"], Category::Content),
    marketing("Shutterstock", &["shutterstock"], Category::Content),
    marketing("iStock", &["istock", "getty images"], Category::Content),
    marketing("Wistia", &["wistia"], Category::Content),
    marketing("Vimeo", &["vimeo"], Category::Content),
    marketing(
        "Upwork writers and designers",
        &["99designs", "designcrowd"],
        Category::Agency,
    ),
    marketing(
        "WP Engine",
        &["wp engine", "wpengine", "wordpress", "automattic"],
        Category::Website,
    ),
    marketing("Squarespace", &["squarespace"], Category::Website),
    marketing("Wix", &["wix"], Category::Website),
    marketing("Webflow", &["webflow"], Category::Website),
    marketing(
        "PR Newswire",
        &["pr newswire", "prnewswire", "cision"],
        Category::PublicRelations,
    ),
    marketing(
        "Business Wire",
        &["business wire", "businesswire"],
        Category::PublicRelations,
    ),
    marketing("Vistaprint", &["vistaprint"], Category::Print),
    marketing("4imprint", &["4imprint"], Category::DirectMail),
    ask(
        "Moo",
        &["moo print", "moo"],
        Allocation::Marketing,
        Category::Print,
    ),
    sales("Salesforce", &["salesforce", "sfdc"], Category::SalesTools),
    sales("Pipedrive", &["pipedrive"], Category::SalesTools),
    sales("Close", &["close crm"], Category::SalesTools),
    sales(
        "ZoomInfo",
        &["zoominfo", "zoom info", "discoverorg"],
        Category::SalesTools,
    ),
    sales("Apollo", &["apollo io", "apolloio"], Category::SalesTools),
    sales(
        "Outreach",
        &["outreach io", "outreach"],
        Category::SalesTools,
    ),
    sales("Salesloft", &["salesloft"], Category::SalesTools),
    sales("Gong", &["gong", "gong io"], Category::SalesTools),
    sales("Clari", &["clari"], Category::SalesTools),
    sales("Lusha", &["lusha"], Category::SalesTools),
    sales("Cognism", &["cognism"], Category::SalesTools),
    sales("Seamless.AI", &["seamless ai"], Category::SalesTools),
    sales("Highspot", &["highspot"], Category::SalesTools),
    sales("Seismic", &["seismic software"], Category::SalesTools),
    sales("PandaDoc", &["pandadoc"], Category::SalesTools),
    sales("Belkins", &["belkins"], Category::Prospecting),
    sales("CIENCE", &["cience"], Category::Prospecting),
    ask(
        "Calendly",
        &["calendly"],
        Allocation::Sales,
        Category::SalesTools,
    ),
    ask(
        "DocuSign",
        &["docusign"],
        Allocation::Sales,
        Category::SalesTools,
    ),
    ask("Zoho", &["zoho"], Allocation::Sales, Category::Software),
    ask(
        "Intercom",
        &["intercom"],
        Allocation::Marketing,
        Category::Software,
    ),
    ask(
        "Drift",
        &["drift"],
        Allocation::Marketing,
        Category::MarketingTools,
    ),
    ask(
        "Adobe",
        &["adobe"],
        Allocation::Marketing,
        Category::Software,
    ),
    ask(
        "GoDaddy",
        &["godaddy", "namecheap"],
        Allocation::Marketing,
        Category::Website,
    ),
    ask(
        "SurveyMonkey",
        &["surveymonkey", "typeform"],
        Allocation::Marketing,
        Category::Research,
    ),
    ask(
        "Eventbrite",
        &["eventbrite"],
        Allocation::HALVES,
        Category::TradeShows,
    ),
    ask(
        "Upwork",
        &["upwork", "fiverr"],
        Allocation::Marketing,
        Category::Agency,
    ),
    Entry {
        name: "Chamber of commerce",
        keys: &["…chamber of commerce"],
        say: Say::Is(Allocation::HALVES, Confidence::Medium),
        category: Category::Sponsorship,
    },
];

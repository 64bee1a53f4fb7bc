//! The shipped map of account names: which side an account's name speaks for, and how surely.
//!
//! From the names that real charts of accounts use. Words are compared as whole words of the
//! account's name, in lower case; entries that are more specific stand before general ones. What
//! depends on the company is never decided here, only proposed where there is a usual side. Numbers
//! are those of Xero's own charts; they are asked only where a name says nothing.

use super::vendor::Say;
use crate::spend::{Allocation, Category, Confidence};

/// One meaning and the words that carry it.
#[derive(Debug)]
pub(super) struct Entry {
    pub name: &'static str,
    /// Phrases between bars.
    pub words: &'static str,
    pub say: Say,
    pub category: Category,
    pub xero: &'static [u16],
}

const fn entry(name: &'static str, words: &'static str, say: Say, category: Category) -> Entry {
    Entry {
        name,
        words,
        say,
        category,
        xero: &[],
    }
}

impl Entry {
    const fn xero(self, numbers: &'static [u16]) -> Self {
        Self {
            xero: numbers,
            ..self
        }
    }
}

const SALES: Say = Say::Is(Allocation::Sales, Confidence::High);
const MARKETING: Say = Say::Is(Allocation::Marketing, Confidence::High);
const NEITHER: Say = Say::Is(Allocation::Neither, Confidence::High);
const SALES_USUALLY: Say = Say::Is(Allocation::Sales, Confidence::Medium);
const MARKETING_USUALLY: Say = Say::Is(Allocation::Marketing, Confidence::Medium);
const NEITHER_USUALLY: Say = Say::Is(Allocation::Neither, Confidence::Medium);
const BOTH_USUALLY: Say = Say::Is(Allocation::HALVES, Confidence::Medium);
const SALES_PERHAPS: Say = Say::Ask(Allocation::Sales);
const MARKETING_PERHAPS: Say = Say::Ask(Allocation::Marketing);
const NEITHER_PERHAPS: Say = Say::Ask(Allocation::Neither);
const BOTH_PERHAPS: Say = Say::Ask(Allocation::HALVES);

pub(super) static MAP: &[Entry] = &[
    entry(
        "Sales and marketing",
        "sales marketing | sales and marketing | marketing sales | marketing and sales",
        BOTH_PERHAPS,
        Category::Uncategorised,
    ),
    entry(
        "Sales pay",
        "sales salaries | sales salary | sales payroll | sales wages | sales staff | \
         sales bonus | sales bonuses | sales compensation | salaries sales | wages sales | payroll sales",
        SALES,
        Category::SalesPay,
    ),
    entry(
        "Marketing pay",
        "marketing salaries | marketing salary | marketing payroll | marketing wages | \
         marketing bonus | marketing bonuses | marketing staff | salaries marketing | wages marketing | payroll marketing",
        MARKETING,
        Category::MarketingPay,
    ),
    entry(
        "Payroll taxes and benefits",
        "payroll taxes | payroll tax | benefits | bonus | bonuses | employee benefits | \
         health insurance | pension | pensions | superannuation | \
         national insurance | workers compensation | 401k",
        Say::Depends,
        Category::Pay,
    ),
    entry(
        "Sales tax",
        "sales tax | sales taxes | tax | taxes | vat | gst | hst",
        NEITHER_PERHAPS,
        Category::Overhead,
    ),
    entry(
        "Cost of sales",
        "cost of sales | cost of goods | cost of goods sold | cogs | purchases | raw materials | job materials | direct materials",
        NEITHER,
        Category::Overhead,
    ),
    entry(
        "Discounts and refunds",
        "discountsrefundsgiven | discounts refunds given | discounts given | \
         sales discounts | sales returns",
        NEITHER,
        Category::Overhead,
    ),
    entry(
        "Commissions and fees",
        "commissions fees | commissions and fees | commissionsandfees | fees commissions",
        Say::Depends,
        Category::Uncategorised,
    ),
    entry(
        "Commissions",
        "sales commissions | sales commission | commissions | commission | spiff | spiffs | \
         provisionen | verkaufsprovisionen",
        SALES,
        Category::Commissions,
    ),
    entry(
        "Telemarketing",
        "telemarketing | appointment setting | sdr outsourcing | outbound calling | \
         lead generation calls",
        SALES_USUALLY,
        Category::Prospecting,
    ),
    entry(
        "Business development",
        "business development | biz dev",
        SALES_USUALLY,
        Category::OtherSales,
    ),
    entry(
        "CRM",
        "crm | customer relationship management",
        BOTH_USUALLY,
        Category::SalesTools,
    ),
    entry(
        "Sales tools",
        "sales software | sales tools | sales enablement | sales technology",
        SALES,
        Category::SalesTools,
    ),
    entry(
        "Client gifts",
        "client gifts | customer gifts | gifts to clients",
        SALES_USUALLY,
        Category::Gifts,
    ),
    entry(
        "Samples",
        "samples | demo equipment | demonstration equipment | product demos",
        SALES_USUALLY,
        Category::Samples,
    ),
    entry(
        "Google Ads and search advertising",
        "google ads | google adwords | ppc | sem | paid search | search advertising | \
         bing ads | microsoft ads",
        MARKETING,
        Category::PaidSearch,
    ),
    entry(
        "Social advertising",
        "website ads | facebook ads | meta ads | linkedin ads | social media | paid social | \
         social advertising",
        MARKETING,
        Category::PaidSocial,
    ),
    entry(
        "Search optimisation",
        "seo | search optimization | search optimisation | search engine optimization",
        MARKETING,
        Category::Seo,
    ),
    entry(
        "Website",
        "website | web site | web hosting | hosting | domain | domains | webseite | site web",
        MARKETING_USUALLY,
        Category::Website,
    )
    .xero(&[463]),
    entry(
        "Marketing technology",
        "marketing software | software marketing | marketing automation | email marketing | \
         marketing technology | marketing tools | martech",
        MARKETING,
        Category::MarketingTools,
    ),
    entry(
        "Agency and design",
        "marketing agency | marketing consultant | marketing consulting | \
         marketing contractor | marketing contractors | graphic design | design | creative | \
         photo video",
        MARKETING,
        Category::Agency,
    ),
    entry(
        "Content",
        "content | copywriting | photography | video | video production | blog | podcast | \
         webinar | webinars",
        MARKETING,
        Category::Content,
    ),
    entry(
        "Public relations",
        "public relations | pr agency | press",
        MARKETING,
        Category::PublicRelations,
    ),
    entry(
        "Market research",
        "market research | marketing research | customer research",
        MARKETING,
        Category::Research,
    ),
    entry(
        "Direct mail and promotional items",
        "direct mail | promotional products | promotional items | promotional materials | direct mail postage | \
         swag | giveaways | mailers",
        MARKETING,
        Category::DirectMail,
    ),
    entry(
        "Affiliate and referral fees",
        "affiliate | affiliates | affiliate fees | referral fees | referral fee",
        MARKETING_USUALLY,
        Category::Affiliates,
    ),
    entry(
        "Trade shows and events",
        "trade show | trade shows | tradeshow | tradeshows | exhibits | exhibitions | \
         conference | conferences | event | events | messe | messen | messekosten | salons",
        BOTH_USUALLY,
        Category::TradeShows,
    ),
    entry(
        "Local sponsorship",
        "local sponsorship | local sponsorships | sponsorships local | community sponsorship | \
         community sponsorships",
        NEITHER_PERHAPS,
        Category::Sponsorship,
    ),
    entry(
        "Sponsorship",
        "sponsorship | sponsorships",
        BOTH_USUALLY,
        Category::Sponsorship,
    ),
    entry(
        "QuickBooks’ own type for advertising",
        // Public code uses it as a fallback, and for the fees of market places.
        "advertisingpromotional",
        MARKETING_PERHAPS,
        Category::Advertising,
    ),
    entry(
        "Advertising",
        "advertising | advertisement | advertisements | ads | \
         promotion | promotions | promotional | media buying | radio | billboards | \
         werbung | werbekosten | werbeaufwand | publicité | publicite | publicidad | \
         pubblicità | publicidade | reclame",
        MARKETING,
        Category::Advertising,
    )
    .xero(&[400, 600]),
    entry(
        "Printing and signage",
        "printing | printing stationery | printing and stationery | collateral | signage | \
         brochures",
        MARKETING_PERHAPS,
        Category::Print,
    )
    .xero(&[461]),
    entry(
        "Marketing materials",
        "marketing materials | marketing supplies",
        MARKETING,
        Category::Print,
    ),
    entry(
        "Marketing",
        "marketing",
        MARKETING,
        Category::OtherMarketing,
    ),
    entry(
        "Travel",
        "travel | airfare | hotels | hotel | lodging | mileage | motor vehicle | \
         transportation | car rental | reisekosten | voyages",
        Say::Depends,
        Category::Travel,
    )
    .xero(&[449, 493, 494]),
    entry(
        "Meals and entertainment",
        "meals | meal | entertainment | entertainmentmeals | bewirtung | bewirtungskosten",
        SALES_PERHAPS,
        Category::Meals,
    )
    .xero(&[420, 424]),
    entry(
        "Selling",
        "selling | selling expenses | sales expense | sales expenses",
        SALES,
        Category::OtherSales,
    ),
    entry(
        "Pay",
        "salaries | salary | wages | payroll | payrollexpenses | gehälter | löhne | salaires",
        Say::Depends,
        Category::Pay,
    )
    .xero(&[477]),
    entry(
        "Customer success",
        "customer success | account management | customer support | support",
        NEITHER_PERHAPS,
        Category::Overhead,
    ),
    entry(
        "Dues and subscriptions",
        "dues | subscriptions | memberships | duessubscriptions",
        Say::Depends,
        Category::Software,
    )
    .xero(&[485, 676]),
    entry(
        "Software",
        "software | apps | saas | computer software | software apps",
        Say::Depends,
        Category::Software,
    ),
    entry(
        "Professional fees",
        "consulting | consultants | contract labor | contractors | subcontractors | \
         outside services | professional fees | professional services | freelancers",
        Say::Depends,
        Category::ProfessionalFees,
    )
    .xero(&[412, 612]),
    entry(
        "Charity",
        "charitable | charitable contributions | donations | political",
        NEITHER_PERHAPS,
        Category::Overhead,
    )
    .xero(&[418]),
    entry(
        "Postage and freight",
        "postage | freight | courier | shipping | delivery | porto",
        NEITHER_USUALLY,
        Category::Overhead,
    )
    .xero(&[425]),
    entry(
        "Overhead",
        "rent | lease | insurance | depreciation | amortization | amortisation | legal | \
         legal fees | accounting | bank | bank charges | bank fees | bank service charges | \
         merchant | merchant fees | utilities | telephone | internet | office supplies | \
         office expenses | bürobedarf | miete | loyer | repairs | repairs and maintenance | \
         interest | janitorial | licenses | penalties | cleaning | accountancy | audit fees | light power heating",
        NEITHER,
        Category::Overhead,
    )
    .xero(&[404, 604]),
];

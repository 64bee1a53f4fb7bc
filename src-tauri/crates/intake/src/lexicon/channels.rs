//! What marketing's channels are called: the evidence that a column called so holds them.

use super::missing::{is_missing_word, is_nothing};
use super::spelling::{folded, plain};

/// Words that stand in the names of channels, a language a line, plain and without accents. Not
/// among them is what a bank or a shop calls a channel as well: online, web, mobile, branch, retail.
const WORDS: &[&str] = &[
    "ads ad adwords advertising google bing facebook instagram meta linkedin tiktok twitter youtube pinterest reddit snapchat quora email mail mailing emailing newsletter social search seo sem ppc cpc cpm display organic paid referral referrals affiliate affiliates event events show shows tradeshow tradeshows webinar webinars conference conferences exhibition expo content blog podcast print radio tv television billboard billboards outdoor ooh pr relations publicity sponsorship sponsorships sponsored telemarketing outbound inbound calling retargeting remarketing programmatic influencer influencers community magazine newspaper directory directories",
    "suche suchmaschine suchmaschinen werbung anzeigen messe messen veranstaltung veranstaltungen empfehlung empfehlungen presse plakat fernsehen",
    "recherche reseaux publicite salon salons evenement evenements courriel affichage recommandation parrainage",
    "busqueda redes publicidad anuncios feria ferias evento eventos correo referidos patrocinio prensa",
    "busca anuncio feira feiras indicacao indicacoes midia imprensa",
    "zoeken zoekmachine advertenties beurs beurzen evenementen nieuwsbrief verwijzing pers",
    "ricerca pubblicita annunci fiera fiere eventi passaparola sponsorizzazione sponsorizzazioni stampa",
];

/// What a cell of such a column says; nothing for `(not set)` and the like.
pub(crate) fn said(cell: &str) -> &str {
    let bare = cell.trim_matches(['(', ')']);
    if is_nothing(bare) || is_missing_word(bare) || bare.eq_ignore_ascii_case("not set") {
        ""
    } else {
        cell
    }
}

/// True for a text that names a channel.
pub(crate) fn is_one(cell: &str) -> bool {
    let name = folded(&plain(cell));
    let known = |word: &str| {
        WORDS
            .iter()
            .any(|words| words.split(' ').any(|one| one == word))
    };
    name.split(' ').any(known)
}

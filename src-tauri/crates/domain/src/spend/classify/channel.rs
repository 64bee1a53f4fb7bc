//! Where customers are met, as far as something says it.

use super::{Subject, account, vendor};
use crate::spend::{Allocation, Channel, Reason};

/// The file's own column speaks first, then the advertising platform that the file comes from, then
/// the shipped tables, where they are certain: of two the account, as with sides. What is neither
/// side's meets nobody, unless the file says so.
pub(super) fn of(subject: &Subject<'_>, allocation: Allocation) -> Option<Channel> {
    Channel::new(subject.channel, Reason::Column).or_else(|| {
        let (name, reason) = subject
            .platform
            .map(|platform| (platform.name.as_str(), Reason::Platform))
            .or_else(|| account::channel(subject))
            .or_else(|| vendor::channel(subject))
            .filter(|_| allocation != Allocation::Neither)?;
        Channel::new(name, reason)
    })
}

/// A channel of the shipped tables, whatever the case of its letters.
pub fn shipped(name: &str) -> Option<&'static str> {
    let name = name.to_lowercase();
    let channels = account::MAP.channels().chain(vendor::LIST.channels());
    channels
        .into_iter()
        .find(|known| known.to_lowercase() == name)
}

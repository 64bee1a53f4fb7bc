//! Made ledgers: large, believable in shape, and the same at every run.

use std::{
    fs::File,
    io::{self, BufWriter, Write},
    path::Path,
};

const ACCOUNTS: [&str; 12] = [
    "Advertising & Promotion",
    "Trade Shows",
    "Website Hosting",
    "Marketing Software",
    "Content and Copywriting",
    "Public Relations",
    "Sales Salaries",
    "Sales Commissions",
    "Sales Travel",
    "Customer Entertainment",
    "CRM Subscription",
    "Sales Training",
];

/// What a ledger is like.
#[derive(Copy, Clone)]
pub struct Shape {
    pub rows: u32,
    /// Each of them books to one account, or to any.
    pub vendors: u64,
    pub any_account: bool,
}

/// Writes the file and gives its size in bytes.
pub fn write(path: &Path, shape: Shape) -> io::Result<u32> {
    let mut file = BufWriter::new(File::create(path)?);
    let mut size = 0;
    let mut put = |line: &str| -> io::Result<()> {
        size += u32::try_from(line.len()).unwrap_or_default();
        file.write_all(line.as_bytes())
    };
    put("Date,Vendor,Account,Memo,Reference,Amount\n")?;
    let mut seed: u64 = 20_260_112;
    let mut chance = |of: u64| {
        // Knuth's MMIX generator; only its upper half is well mixed.
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % of
    };
    for row in 0..shape.rows {
        let (month, day, vendor) = (1 + chance(12), 1 + chance(28), chance(shape.vendors));
        let account = if shape.any_account {
            chance(12)
        } else {
            vendor % 12
        };
        let account = ACCOUNTS[usize::try_from(account).unwrap_or_default()];
        let (dollars, cents) = (1 + chance(4_999), chance(100));
        put(&format!(
            "2025-{month:02}-{day:02},Vendor {vendor} Associates,{account},Invoice {row},INV-{row:07},{dollars}.{cents:02}\n"
        ))?;
    }
    file.flush()?;
    Ok(size)
}

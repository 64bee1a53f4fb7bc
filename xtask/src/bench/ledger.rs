//! A made ledger: large, believable in shape, and the same at every run.

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

/// Writes the file and gives its size in bytes.
pub fn write(path: &Path, rows: u32) -> io::Result<u32> {
    let mut file = BufWriter::new(File::create(path)?);
    let mut size = 0;
    let mut put = |line: &str| -> io::Result<()> {
        size += u32::try_from(line.len()).unwrap_or_default();
        file.write_all(line.as_bytes())
    };
    put("Date,Vendor,Account,Memo,Amount\n")?;
    let mut seed: u64 = 20_260_112;
    for row in 0..rows {
        // Knuth's MMIX generator; only its upper half is well mixed.
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let chance = seed >> 33;
        let (month, day) = (1 + chance % 12, 1 + chance / 12 % 28);
        let account = ACCOUNTS[usize::try_from(chance / 336 % 12).unwrap_or_default()];
        let vendor = chance / 4_032 % 400;
        let (dollars, cents) = (1 + chance % 4_999, chance % 100);
        put(&format!(
            "2025-{month:02}-{day:02},Vendor {vendor} Inc.,{account},Invoice {row},{dollars}.{cents:02}\n"
        ))?;
    }
    file.flush()?;
    Ok(size)
}

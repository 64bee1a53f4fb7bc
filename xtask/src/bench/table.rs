//! The table that stands at the end: who needed how long for the same work, and which promises were kept.

use super::watch::Cost;

/// Everything that was measured.
#[derive(Default)]
pub struct Table {
    works: Vec<Work>,
    promises: Vec<Promise>,
}

/// The same work done by several programs, ours first.
struct Work {
    title: String,
    /// For how many rows the processor's time is told.
    rows: u32,
    runs: Vec<(String, Result<Cost, String>)>,
}

/// Something measured, and what was promised of it, in one unit.
struct Promise {
    what: String,
    measured: f64,
    at_most: f64,
    unit: String,
}

impl Table {
    /// Begins another work; with `rows` of 0 it has no rate.
    pub fn work(&mut self, title: String, rows: u32) {
        println!("\n== {title}");
        self.works.push(Work {
            title,
            rows,
            runs: Vec::new(),
        });
    }

    /// Notes who did the work that was begun last, and what it cost, or why it was left out.
    pub fn ran(&mut self, who: &str, cost: Result<Cost, String>) {
        match &cost {
            Ok(cost) => println!("   {who:<36} {:>7.2} s cpu", cost.cpu),
            Err(why) => println!("   {who:<36} {why}"),
        }
        let work = self.works.last_mut().expect("BUG: a work was begun");
        work.runs.push((who.to_owned(), cost));
    }

    pub fn promise(&mut self, what: &str, measured: f64, at_most: f64, unit: &str) {
        println!("   {what:<44} {} {unit}", figure(measured, at_most));
        self.promises.push(Promise {
            what: what.to_owned(),
            measured,
            at_most,
            unit: unit.to_owned(),
        });
    }

    /// Takes the promises out of what a measuring test printed, and shows the rest.
    pub fn read(&mut self, printed: &str) {
        for line in printed.lines() {
            let mut fields = line
                .split('\t')
                .skip_while(|field| !field.ends_with("measured"));
            let number = |text: Option<&str>| text.and_then(|text| text.parse().ok());
            fields.next();
            match (fields.next(), number(fields.next()), number(fields.next())) {
                (Some(what), Some(measured), Some(at_most)) => {
                    self.promise(what, measured, at_most, fields.next().unwrap_or("ms"));
                }
                _ if line.starts_with("   ") => println!("{line}"),
                _ => {}
            }
        }
    }

    pub fn print(&self) {
        for work in &self.works {
            println!("\n{}", work.title);
            println!(
                "   {:<36} {:>8} {:>8} {:>8} {:>12} {:>8}",
                "", "wall s", "cpu s", "peak MB", "rows/cpu s", "to ours"
            );
            let ours = work.runs.iter().find_map(|(_, cost)| cost.as_ref().ok());
            for (who, cost) in &work.runs {
                match (cost, ours) {
                    (Ok(cost), Some(ours)) => println!("{}", work.line(who, *cost, *ours)),
                    (Err(why), _) => println!("   {who:<36} {why}"),
                    (Ok(_), None) => {}
                }
            }
        }
        println!("\nPromises");
        for promise in &self.promises {
            println!("{}", promise.line());
        }
    }
}

impl Work {
    fn line(&self, who: &str, cost: Cost, ours: Cost) -> String {
        let rate = match self.rows {
            0 => String::new(),
            rows => format!("{:.0}", f64::from(rows) / cost.cpu),
        };
        format!(
            "   {who:<36} {:>8.2} {:>8.2} {:>8.0} {rate:>12} {:>7.2}x",
            cost.wall,
            cost.cpu,
            cost.peak_mb,
            cost.cpu / ours.cpu
        )
    }
}

impl Promise {
    fn line(&self) -> String {
        let Self {
            what,
            measured,
            at_most,
            unit,
        } = self;
        let kept = if measured <= at_most {
            "kept"
        } else {
            "NOT KEPT"
        };
        let (measured, bar) = (figure(*measured, *at_most), figure(*at_most, *at_most));
        format!("   {what:<52} {measured} of {bar} {unit}   {kept}")
    }
}

/// As exact as what was promised asks for: a ratio in hundredths, milliseconds in tenths.
fn figure(number: f64, at_most: f64) -> String {
    let digits = if at_most < 10.0 { 2 } else { 1 };
    format!("{number:>7.digits$}")
}

//! `refdesk impact --page`: the page to print, as a file. A building's hides small numbers, like the one that is sent.

use std::fs;
use std::path::Path;

use crate::cli::Failure;
use crate::desk::Impact;
use crate::discord::{PageBy, impact_page};

/// Writes it, in the district's first language. A file that is there is not touched.
pub(super) fn write(report: &Impact, file: &Path) -> Result<(), Failure> {
    let (district, figures) = (&report.district, &report.figures);
    let html = impact_page(district, figures, &PageBy::default(), district.language())?;
    if file.exists() {
        return Err(format!("{} is there already; name another file", file.display()).into());
    }
    fs::write(file, html).map_err(|error| format!("{} can't be written: {error}", file.display()))?;
    println!("Written: {}. Open it in a browser to print it on one sheet.", file.display());
    Ok(())
}

//! `refdesk impact --page`: the page to print, as a file. A building's hides small numbers, like the one that is sent.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::Failure;
use crate::desk::Impact;
use crate::discord::{PageBy, impact_page};

/// Writes a page of each report, in its district's first language. Where one of the files is there, none is written.
pub(super) fn write(reports: &[Impact], file: &Path) -> Result<(), Failure> {
    let mut pages = Vec::new();
    for report in reports {
        let (district, figures) = (&report.district, &report.figures);
        let html = impact_page(district, figures, &PageBy::default(), district.language())?;
        pages.push((place(report, reports, file), html));
    }
    if let Some((there, _)) = pages.iter().find(|(file, _)| file.exists()) {
        return Err(format!(
            "{} is there already, so nothing was written; name another file",
            there.display()
        )
        .into());
    }
    for (file, html) in pages {
        fs::write(&file, html).map_err(|error| {
            format!(
                "{} can't be written: {error}. Check that its folder exists and is yours to write",
                file.display()
            )
        })?;
        println!("Written: {}. Open it in a browser to print it on one sheet.", file.display());
    }
    Ok(())
}

/// `page.html`; of several districts `page-lake-prairie-public-schools.html`.
fn place(report: &Impact, reports: &[Impact], file: &Path) -> PathBuf {
    if reports.len() == 1 {
        return file.to_owned();
    }
    let name = slug(&report.district.name);
    let alike = reports.iter().filter(|it| slug(&it.district.name) == name).count() > 1;
    let name = if alike || name.is_empty() { format!("{name}-{}", report.district.guild) } else { name };
    let part = |it: Option<&OsStr>| it.map(|it| it.to_string_lossy().into_owned());
    let stem = part(file.file_stem()).unwrap_or_default();
    let end = part(file.extension()).map(|it| format!(".{it}")).unwrap_or_default();
    file.with_file_name(format!("{stem}-{name}{end}"))
}

/// A name as part of a file's name: small letters and digits of any script, the rest is dashes.
fn slug(name: &str) -> String {
    let words = name.to_lowercase();
    let words = words.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
    words.collect::<Vec<_>>().join("-")
}

//! Two things are made before the crate is compiled, so that neither can be stale:
//!
//! - an empty database with every migration applied: `sqlx::query!` checks each query against it;
//! - typed functions for the sentences in `locales/`: a misspelt key or a wrong argument does not compile.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use fluent_typed::{BuildOptions, FtlOutputOptions, build_from_locales_folder};
use sqlx::migrate::Migrator;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode};
use sqlx::{ConnectOptions, Connection};

fn main() -> ExitCode {
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    println!("cargo:rerun-if-changed=migrations");
    schema(&out.join("schema.db"));
    sentences(&out)
}

fn schema(file: &Path) {
    let _ = fs::remove_file(file);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Delete);
        let mut database = options.connect().await.expect("a database in OUT_DIR");
        let migrations = Migrator::new(Path::new("migrations")).await.expect("readable migrations");
        migrations.run(&mut database).await.expect("migrations that apply");
        database.close().await.expect("a database that closes");
    });
    println!("cargo:rustc-env=DATABASE_URL=sqlite://{}", file.display());
    println!("cargo:rustc-env=SQLX_OFFLINE=false");
}

fn sentences(out: &Path) -> ExitCode {
    let code = out.join("l10n.rs");
    let texts = out.join("translations.ftl");
    build_from_locales_folder(
        BuildOptions::default()
            .with_locales_folder("locales")
            .with_output_file_path(&code.to_string_lossy())
            .with_ftl_output(FtlOutputOptions::single_file(&texts.to_string_lossy()))
            .with_prefix("")
            .without_bidi_isolation()
            .without_format(),
    )
}

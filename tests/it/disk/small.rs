//! A disk of eight megabytes in memory, in a namespace of its own, with the program on it.

use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use refdesk::cli::demo::TOKEN;

use crate::kills::house::House;

/// Does what it reads, line by line, and says when it is done. `$1` is the folder, `$2` the program.
const SCRIPT: &str = r#"
cd "$1" && mkdir disk && mount -t tmpfs -o size=8m none disk && cp desk.db disk/ || exit 1
echo mounted
under=disk
while read -r line; do
    case "$line" in
        serve) "$2" run --config small.toml 2>>log & ;;
        try) "$2" run --config small.toml 2>>log ;;
        doctor) "$2" doctor --config small.toml >>log 2>&1 ;;
        fill) cat /dev/zero >disk/ballast 2>/dev/null ;;
        free) rm "$under/ballast" ;;
        read-only) mount -o remount,ro disk ;;
        turn-read-only)
            mkdir -p under && mount --bind disk under && under=under
            mount --bind disk disk && mount -o remount,bind,ro disk ;;
        turn-back) umount -l disk ;;
        end) kill -TERM $! && wait $! ;;
        save) cp disk/desk.db saved.db; [ ! -e disk/desk.db-wal ] || cp disk/desk.db-wal saved.db-wal ;;
    esac
    echo done
done
kill -KILL $! 2>/dev/null
"#;

pub(super) struct SmallDisk {
    shell: Child,
    says: Option<ChildStdin>,
    hears: BufReader<ChildStdout>,
    folder: PathBuf,
}

impl SmallDisk {
    /// None where the system gives no namespaces.
    pub(super) fn mount(house: &House) -> Option<Self> {
        let folder = house.folder();
        let config = format!(
            "[database]\nfile = \"disk/desk.db\"\n[discord]\nsandbox = \"{}\"\n",
            house.sandbox.url()
        );
        std::fs::write(folder.join("small.toml"), config).unwrap();
        let shell = Command::new("unshare")
            .args(["--user", "--map-root-user", "--mount", "sh", "-c", SCRIPT, "sh"])
            .arg(&folder)
            .arg(env!("CARGO_BIN_EXE_refdesk"))
            .env("DISCORD_TOKEN", TOKEN)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let Ok(mut shell) = shell else {
            println!("skipped: there is no `unshare` here");
            return None;
        };
        let (says, hears) = (shell.stdin.take().unwrap(), BufReader::new(shell.stdout.take().unwrap()));
        let mut disk = Self { shell, says: Some(says), hears, folder };
        if disk.hears_line() == "mounted" {
            return Some(disk);
        }
        println!("skipped: this system gives no namespaces to users");
        None
    }

    pub(super) fn serves(&mut self) {
        self.does("serve");
    }

    pub(super) fn fills(&mut self) {
        self.does("fill");
    }

    pub(super) fn frees(&mut self) {
        self.does("free");
    }

    pub(super) fn is_read_only(&mut self) {
        self.does("read-only");
    }

    /// The same while the program runs: every file that is opened from now on can only be read.
    pub(super) fn turns_read_only(&mut self) {
        self.does("turn-read-only");
    }

    pub(super) fn turns_back(&mut self) {
        self.does("turn-back");
    }

    /// Tries to serve, which ends by itself; what it logged.
    pub(super) fn fails_to_serve(&mut self, house: &House) -> String {
        self.does("try");
        house.log()
    }

    /// What the doctor says.
    pub(super) fn is_looked_at(&mut self, house: &House) -> String {
        self.does("doctor");
        house.log()
    }

    /// Ends the program in good order.
    pub(super) fn ends(&mut self) {
        self.does("end");
    }

    /// The database, copied to where this process sees it.
    pub(super) fn saved(&mut self, house: &House) -> PathBuf {
        self.does("save");
        house.folder().join("saved.db")
    }

    fn does(&mut self, what: &str) {
        writeln!(self.says.as_mut().unwrap(), "{what}").unwrap();
        assert_eq!(self.hears_line(), "done", "{what} in {}", self.folder.display());
    }

    fn hears_line(&mut self) -> String {
        let mut line = String::new();
        self.hears.read_line(&mut line).unwrap();
        line.trim().to_owned()
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // At the end of its lines the shell kills the program, and the namespace goes with it.
        self.says = None;
        let _ = self.shell.wait();
    }
}

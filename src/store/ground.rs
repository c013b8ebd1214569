//! On which sort of file system the database lies. On one that another machine serves, SQLite's locks and its shared memory
//! do not hold: two writers may both believe that they are alone, and the file ends damaged
//! (<https://sqlite.org/wal.html>, <https://sqlite.org/howtocorrupt.html>). Asked in one place; the rule is a table.

use std::path::{Path, PathBuf};

/// What is known of the file system under a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ground {
    /// Of this machine.
    Local,
    /// Of another machine, or of the host of this virtual one; by its name.
    Remote(String),
    /// Made by a program (FUSE) that is not known to be either; by its name.
    Unsure(String),
    /// The system was not asked, or gave no answer.
    Unknown,
}

/// File systems that another machine serves, by what Linux's `statfs` calls them (`linux/magic.h`).
const REMOTE: [(u32, &str); 19] = [
    (0x6969, "NFS"),
    (0x517B, "SMB"),
    (0xFF53_4D42, "SMB (cifs)"),
    (0xFE53_4D42, "SMB (smb2)"),
    (0x564C, "NCP"),
    (0x5346_414F, "AFS"),
    (0x6B41_4653, "AFS"),
    (0x7375_7245, "Coda"),
    (0x00C3_6400, "Ceph"),
    (0x0102_1997, "9p"),
    (0x0BD0_0BD0, "Lustre"),
    (0x4750_4653, "GPFS"),
    (0x1983_0326, "BeeGFS"),
    (0xAAD7_AAEA, "PanFS"),
    (0x7461_636F, "OCFS2"),
    (0x0116_1970, "GFS2"),
    (0x786F_4256, "a shared folder of VirtualBox"),
    (0xBACB_ACBC, "a shared folder of VMware"),
    (0x7C7C_6673, "a shared folder of Parallels"),
];

/// What every file system that a program makes is called; which one it is says the table of mounts.
const FUSE: u32 = 0x6573_5546;

/// Programs that fetch files from elsewhere, as the table of mounts names them after `fuse.`.
const REMOTE_FUSE: [&str; 26] = [
    "sshfs",
    "s3fs",
    "s3ql",
    "goofys",
    "geesefs",
    "mountpoint-s3",
    "rclone",
    "gcsfuse",
    "blobfuse",
    "blobfuse2",
    "glusterfs",
    "ceph",
    "ceph-fuse",
    "curlftpfs",
    "davfs",
    "davfs2",
    "juicefs",
    "seaweedfs",
    "mfs",
    "lizardfs",
    "smbnetfs",
    "gvfsd-fuse",
    "kio-fuse",
    "onedriver",
    "google-drive-ocamlfuse",
    "vmhgfs-fuse",
];

/// Programs that show what lies on this machine's own disks, and a virtual machine's way to its host's.
const LOCAL_FUSE: [&str; 9] = [
    "fuseblk",
    "virtiofs",
    "fuse.fuse-overlayfs",
    "fuse.mergerfs",
    "fuse.bindfs",
    "fuse.gocryptfs",
    "fuse.ntfs-3g",
    "fuse.unionfs",
    "fuse.zfs",
];

/// What a file system is, by its number and, where that says FUSE, by its name in the table of mounts.
fn told(number: u32, mounted_as: Option<&str>) -> Ground {
    if let Some((_, name)) = REMOTE.iter().find(|(magic, _)| *magic == number) {
        return Ground::Remote((*name).to_owned());
    }
    let Some(name) = mounted_as.filter(|_| number == FUSE) else {
        return if number == FUSE { Ground::Unsure("FUSE".to_owned()) } else { Ground::Local };
    };
    let program = name.strip_prefix("fuse.").unwrap_or(name);
    if REMOTE_FUSE.contains(&program) {
        Ground::Remote(program.to_owned())
    } else if LOCAL_FUSE.contains(&name) {
        Ground::Local
    } else {
        Ground::Unsure(name.to_owned())
    }
}

/// The type of the mounted file system of a device, out of Linux's table of mounts (its manual page is `proc_pid_mountinfo`):
/// `36 35 0:41 / /srv rw shared:1 - fuse.sshfs host:/srv rw`.
fn type_in(mounts: &str, device: (u32, u32)) -> Option<&str> {
    let device = format!("{}:{}", device.0, device.1);
    let line = mounts.lines().find(|line| line.split(' ').nth(2) == Some(&device))?;
    line.split_once(" - ")?.1.split(' ').next()
}

/// On what a file lies; where it is not there yet, its folder. Only Linux is asked: elsewhere it is not known.
pub fn of(file: &Path) -> Ground {
    let place = if file.exists() { file.to_owned() } else { folder(file) };
    asked(&place).unwrap_or(Ground::Unknown)
}

fn folder(file: &Path) -> PathBuf {
    match file.parent() {
        Some(folder) if folder != Path::new("") => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

#[cfg(target_os = "linux")]
fn asked(place: &Path) -> Option<Ground> {
    // The number is signed on some machines and longer on others.
    let number = i128::from(rustix::fs::statfs(place).ok()?.f_type) & 0xFFFF_FFFF;
    let number = u32::try_from(number).ok()?;
    let device = rustix::fs::stat(place).ok()?.st_dev;
    let device = (rustix::fs::major(device), rustix::fs::minor(device));
    let mounts = std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
    Some(told(number, type_in(&mounts, device)))
}

#[cfg(not(target_os = "linux"))]
fn asked(_: &Path) -> Option<Ground> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_systems_of_other_machines_are_told_from_those_of_this_one() {
        let remote = |name: &str| Ground::Remote(name.to_owned());
        let cases = [
            (0xEF53, Some("ext4"), Ground::Local),
            (0x5846_5342, Some("xfs"), Ground::Local),
            (0x9123_683E, Some("btrfs"), Ground::Local),
            (0x0102_1994, Some("tmpfs"), Ground::Local),
            (0x794C_7630, Some("overlay"), Ground::Local),
            (0x2FC1_2FC1, Some("zfs"), Ground::Local),
            (0x6969, Some("nfs4"), remote("NFS")),
            (0xFF53_4D42, Some("cifs"), remote("SMB (cifs)")),
            (0xFE53_4D42, Some("smb3"), remote("SMB (smb2)")),
            (0x0102_1997, Some("9p"), remote("9p")),
            (0x6969, None, remote("NFS")),
            (FUSE, Some("fuse.sshfs"), remote("sshfs")),
            (FUSE, Some("fuse.s3fs"), remote("s3fs")),
            (FUSE, Some("fuse.rclone"), remote("rclone")),
            (FUSE, Some("fuseblk"), Ground::Local),
            (FUSE, Some("virtiofs"), Ground::Local),
            (FUSE, Some("fuse.mergerfs"), Ground::Local),
            (FUSE, Some("fuse.somebodys"), Ground::Unsure("fuse.somebodys".to_owned())),
            (FUSE, None, Ground::Unsure("FUSE".to_owned())),
        ];
        for (number, name, is) in cases {
            assert_eq!(told(number, name), is, "{number:#x} {name:?}");
        }
    }

    #[test]
    fn no_number_stands_for_two() {
        let mut numbers: Vec<_> = REMOTE.iter().map(|(number, _)| *number).chain([FUSE]).collect();
        numbers.sort_unstable();
        numbers.dedup();
        assert_eq!(numbers.len(), REMOTE.len() + 1);
    }

    #[test]
    fn the_table_of_mounts_says_what_a_device_is_mounted_as() {
        let mounts = "22 1 254:0 / / rw,relatime - ext4 /dev/vda rw\n\
            36 22 0:41 / /srv/with\\040blank rw shared:1 master:2 - fuse.sshfs host:/srv rw,user_id=0\n\
            40 22 0:4 / /proc rw - proc proc rw\n";
        assert_eq!(type_in(mounts, (0, 41)), Some("fuse.sshfs"));
        assert_eq!(type_in(mounts, (254, 0)), Some("ext4"));
        assert_eq!(type_in(mounts, (0, 44)), None);
        assert_eq!(type_in("not a table", (0, 41)), None);
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_file_that_is_not_there_yet_lies_where_its_folder_does() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(of(&folder.path().join("refdesk.db")), of(folder.path()));
        assert_ne!(of(Path::new("refdesk.db")), Ground::Unknown);
        assert_eq!(of(&folder.path().join("nowhere/refdesk.db")), Ground::Unknown);
    }
}

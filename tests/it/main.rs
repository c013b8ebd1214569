//! The whole bot against the sandbox: one binary, a file per story.

//! What the process and the district are told by their files.

//! A small Discord on loopback, for the demo and the tests.

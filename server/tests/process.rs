//! The program as a process: what it says when it can't start, what it keeps
//! when it is killed, what a backup brings back, and what its log does not tell.
//!
//! The files for browsers must be built (`cargo xtask test` does that first).
#![cfg(feature = "demo")]

#[path = "../src/testing/browser.rs"]
mod browser;
mod process {
    pub mod commands;
    pub mod killed;
    pub mod life;
    pub mod log;
    pub mod mail;
    pub mod postgres;
    pub mod server;
    pub mod smtp;
    pub mod start;
    pub mod survival;
}

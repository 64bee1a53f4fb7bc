//! The real window from outside: the program as it is built, driven by the keyboard and looked at.
//!
//! Each journey is a file. Pictures and logs of a run are kept in `target/journey`.
#![cfg(target_os = "linux")]

mod display;
mod driver;
mod drop;
mod faults;
mod forms;
mod keys;
mod process;
mod rules;
mod window;

mod answers;
mod beside;
mod clients;
mod lines;
mod main_job;
mod measure;
mod nouns;
mod plan;
mod screens;
mod several;
mod source;
mod start;
mod stop;
mod walk;

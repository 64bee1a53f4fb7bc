//! Manners with teeth: what the project promises about its own sources, held to the tree.
//!
//! Every rule is a function from text to complaints, so that it is tried on a planted fault as well as on the tree.

mod circles;
mod commands;
mod documents;
mod files;
mod floors;
mod locks;
mod tree;
mod uses;
mod walls;
mod words;

use tree::Tree;

/// Fails with every complaint at once, one a line.
fn none(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

#[test]
fn every_rust_file_says_what_it_is_for() {
    none(&files::without_module_doc(&Tree::read()));
}

#[test]
fn no_file_outgrows_one_sitting() {
    none(&files::too_long(&Tree::read()));
}

#[test]
fn every_crate_knows_only_the_rooms_below_it() {
    none(&walls::doors(&Tree::read()));
}

#[test]
fn every_module_uses_only_the_floors_below_it() {
    none(&floors::upward(&Tree::read()));
}

/// The figures are shown by `cargo test -p evenlift-tests --test tidy -- --nocapture circle`.
#[test]
fn no_crate_has_a_larger_circle_of_files_than_it_may() {
    let tree = Tree::read();
    for figure in circles::figures(&tree) {
        println!("{figure}");
    }
    none(&circles::too_large(&tree));
}

#[test]
fn every_door_to_the_outside_is_in_its_own_room() {
    none(&walls::tools(&Tree::read()));
}

#[test]
fn every_room_and_tool_that_the_walls_name_exists() {
    none(&walls::ghosts(&Tree::read()));
}

#[test]
fn every_place_where_a_word_is_at_home_exists() {
    none(&words::ghosts(&Tree::read()));
}

#[test]
fn no_source_holds_a_word_that_its_room_forbids() {
    none(&words::forbidden(&Tree::read()));
}

#[test]
fn every_path_that_a_document_names_exists() {
    none(&documents::stale_paths(&Tree::read()));
}

#[test]
fn every_command_that_is_named_was_tried() {
    none(&commands::untried(&Tree::read()));
}

#[test]
fn every_version_is_exact_and_no_lock_names_a_mirror() {
    none(&locks::loose(&Tree::read()));
}

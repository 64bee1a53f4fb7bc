//! Every step can be taken back, to the letter, also after a restart.

use chrono::TimeDelta;
use domain::change::{Change, Edit, Place};
use domain::record::{Entry, Note, Person, Record};
use domain::value::Id;

use crate::client::{self, Desk};

fn person(id: Id, name: &str) -> Edit {
    Edit::Put {
        entry: Entry {
            id,
            record: Record::Person(Person {
                name: name.to_owned(),
                ..Person::default()
            }),
        },
    }
}

fn change(label: &str, edits: Vec<Edit>) -> Change {
    Change {
        label: label.to_owned(),
        place: Place::screen("team"),
        edits,
        coalesce: None,
    }
}

#[tokio::test]
async fn all_steps_come_undone_and_are_done_again_to_the_letter() {
    let desk = Desk::new().await;
    let file = desk.client().await;
    let (ada, note) = (client::id(1), client::id(2));
    let mut states = vec![file.dump().await.unwrap()];
    let steps = [
        vec![person(ada, "Ada")],
        vec![person(ada, "Ada L."), person(client::id(3), "Ben")],
        vec![
            Edit::Remove { id: ada },
            Edit::Put {
                entry: Entry {
                    id: note,
                    record: Record::Note(Note {
                        text: "gone".to_owned(),
                        ..Note::default()
                    }),
                },
            },
        ],
    ];
    for (n, edits) in steps.into_iter().enumerate() {
        let outcome = file
            .apply(change(&format!("Step {n}"), edits), client::NOW)
            .await
            .unwrap();
        assert_eq!(outcome.undo, Some(format!("Step {n}")));
        states.push(file.dump().await.unwrap());
    }
    for n in (0..3).rev() {
        let outcome = file.undo().await.unwrap().expect("a step to take back");
        assert_eq!(outcome.redo, Some(format!("Step {n}")));
        assert_eq!(file.dump().await.unwrap(), states[n], "undo of step {n}");
    }
    assert_eq!(file.undo().await.unwrap(), None, "nothing is left");
    for n in 0..3 {
        file.redo().await.unwrap().expect("a step to bring back");
        assert_eq!(file.dump().await.unwrap(), states[n + 1], "redo of {n}");
    }
    assert_eq!(file.redo().await.unwrap(), None, "nothing is left");
    assert_eq!(file.state().await.unwrap().revision, 9);
}

#[tokio::test]
async fn typing_in_one_field_is_one_step_until_the_hand_rests() {
    let desk = Desk::new().await;
    let file = desk.client().await;
    let ada = client::id(1);
    let typed = |name: &str| Change {
        coalesce: Some("person/name".to_owned()),
        ..change("Name", vec![person(ada, name)])
    };
    let mut now = client::NOW;
    for name in ["A", "Ad", "Ada"] {
        file.apply(typed(name), now).await.unwrap();
        now += TimeDelta::seconds(4);
    }
    assert_eq!(file.history(9).await.unwrap().len(), 1, "typed in one go");
    now += TimeDelta::seconds(2);
    file.apply(typed("Ada L."), now).await.unwrap();
    assert_eq!(file.history(9).await.unwrap().len(), 2, "after a rest");
    file.apply(typed("Ada"), now).await.unwrap();
    assert_eq!(
        file.history(9).await.unwrap().len(),
        1,
        "typed and taken out again is no step"
    );
    file.undo().await.unwrap().expect("the first step");
    assert!(file.dump().await.unwrap().lines().count() == 1, "no person");
}

#[tokio::test]
async fn a_restart_forgets_no_step() {
    let mut desk = Desk::new().await;
    let file = desk.client().await;
    let before = file.dump().await.unwrap();
    for name in ["Ada", "Ben"] {
        let edits = vec![person(client::id(7), name)];
        file.apply(change(name, edits), client::NOW).await.unwrap();
    }
    let after = file.dump().await.unwrap();
    file.undo().await.unwrap();
    drop(file);

    desk.restart().await;
    let file = desk.client().await;
    let state = file.state().await.unwrap();
    assert_eq!(state.undo.as_deref(), Some("Ada"));
    assert_eq!(state.redo.as_deref(), Some("Ben"));
    file.redo().await.unwrap();
    assert_eq!(file.dump().await.unwrap(), after);
    file.undo().await.unwrap();
    file.undo().await.unwrap();
    assert_eq!(file.dump().await.unwrap(), before);
}

#[tokio::test]
async fn a_new_step_ends_what_was_undone() {
    let desk = Desk::new().await;
    let file = desk.client().await;
    for name in ["Ada", "Ben"] {
        let edits = vec![person(client::id(7), name)];
        file.apply(change(name, edits), client::NOW).await.unwrap();
    }
    file.undo().await.unwrap();
    let edits = vec![person(client::id(8), "Cem")];
    let outcome = file.apply(change("Cem", edits), client::NOW).await.unwrap();
    assert_eq!(outcome.redo, None);
    assert_eq!(file.redo().await.unwrap(), None);
}

#[tokio::test]
async fn a_refused_edit_leaves_nothing_of_its_change() {
    let desk = Desk::new().await;
    let file = desk.client().await;
    let before = (file.dump().await.unwrap(), file.state().await.unwrap());
    let missing = Edit::Remove { id: client::id(99) };
    let edits = vec![person(client::id(7), "Ada"), missing];
    let refused = file.apply(change("Both", edits), client::NOW).await;
    assert!(matches!(refused, Err(store::Error::NotFound { .. })));
    let after = (file.dump().await.unwrap(), file.state().await.unwrap());
    assert_eq!(before, after);
}

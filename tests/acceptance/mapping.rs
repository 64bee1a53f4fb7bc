//! What is remembered of how files are read: kept, used again, taken back, forgotten.

use domain::change::Edit;
use domain::spend::{Corrections, Mapping, MappingVersion};
use store::Error;

use crate::ledger;
use crate::world::{NOW, World, id};

fn mapping(n: u128, name: &str, shape: &str) -> Mapping {
    Mapping {
        id: id(n),
        name: name.to_owned(),
        used_at: "2026-03-27T09:00:00Z".to_owned(),
        latest: MappingVersion {
            number: 1,
            at: "2026-03-27T09:00:00Z".to_owned(),
            shape: shape.to_owned(),
            kind: "generic".to_owned(),
            columns: Vec::new(),
            reading: Corrections::default(),
        },
        earlier: Vec::new(),
    }
}

fn put(mapping: Mapping) -> Vec<Edit> {
    vec![Edit::PutMapping {
        mapping: Box::new(mapping),
    }]
}

#[tokio::test]
async fn a_mapping_is_kept_renamed_and_removed_and_every_step_comes_undone_to_the_letter() {
    let mut world = World::in_store().await;
    let file = world.client_file().await;
    let mut states = vec![file.dump().await.unwrap()];
    let mut newer = mapping(1, "Bank", "a");
    newer.learn(mapping(1, "", "b").latest);
    let steps = [
        put(mapping(1, "Bank", "a")),
        put(mapping(1, "House bank", "a")),
        put(newer),
        vec![Edit::RemoveMapping { id: id(1) }],
    ];
    for edits in steps {
        file.apply(ledger::change("Mapping", edits), NOW)
            .await
            .unwrap();
        states.push(file.dump().await.unwrap());
    }
    assert_eq!(states[0], states[4], "nothing of it is left");
    drop(file);
    world.restart().await;
    let file = world.client_file().await;
    for state in states[..4].iter().rev() {
        file.undo().await.unwrap().expect("a step to take back");
        assert_eq!(&file.dump().await.unwrap(), state);
    }
    for state in &states[1..] {
        file.redo().await.unwrap().expect("a step to bring back");
        assert_eq!(&file.dump().await.unwrap(), state);
    }
}

#[tokio::test]
async fn one_shape_has_one_mapping() {
    let world = World::in_store().await;
    let file = world.client_file().await;
    let first = ledger::change("First", put(mapping(1, "Bank", "a")));
    file.apply(first, NOW).await.unwrap();
    let before = file.dump().await.unwrap();
    let second = ledger::change("Second", put(mapping(2, "Card", "a")));
    let refused = file.apply(second, NOW).await;
    assert!(matches!(refused, Err(Error::Refused { .. })), "{refused:?}");
    let missing = ledger::change("Gone", vec![Edit::RemoveMapping { id: id(9) }]);
    let refused = file.apply(missing, NOW).await;
    assert!(matches!(refused, Err(Error::NotFound { .. })));
    assert_eq!(file.dump().await.unwrap(), before);
}

#[tokio::test]
async fn undoing_an_import_forgets_the_mapping_that_it_taught() {
    let world = World::in_store().await;
    let file = world.client_file().await;
    let before = file.dump().await.unwrap();
    let change = ledger::change("Import", put(mapping(1, "Bank", "a")));
    file.import(
        ledger::batch(10, 50),
        change,
        NOW,
        std::sync::Arc::default(),
        |_| {},
    )
    .await
    .unwrap();
    assert_eq!(file.mappings().await.unwrap().len(), 1);
    file.undo().await.unwrap();
    assert_eq!(file.mappings().await.unwrap(), []);
    assert_eq!(file.dump().await.unwrap(), before);
}

//! Moves what versions before the seventh kept within a record to the remarks beside it.
//!
//! An answer had fields of its own for how it is known, the profile and the funnel had a map of who
//! knows what, and until when work is parked stood within its timing. The history holds records
//! too, before and after every step, and is moved with them: undo and redo go on as before.

use serde_json::{Map, Value};
use sqlx::{Row as _, SqliteConnection};

use crate::error::Result;

/// Moves every record of a file, and every record in its history.
pub(crate) async fn move_all(connection: &mut SqliteConnection) -> Result<()> {
    let records = sqlx::query("select id, body from record")
        .fetch_all(&mut *connection)
        .await?;
    for row in records {
        let id: String = row.try_get(0)?;
        let mut body: Value = serde_json::from_str(row.try_get(1)?)?;
        let remarks = parted(&mut body);
        sqlx::query("update record set body = $2, remarks = $3 where id = $1")
            .bind(id)
            .bind(body.to_string())
            .bind(Value::Object(remarks).to_string())
            .execute(&mut *connection)
            .await?;
    }
    let steps = sqlx::query("select seq, deltas from change")
        .fetch_all(&mut *connection)
        .await?;
    for row in steps {
        let seq: i64 = row.try_get(0)?;
        let mut deltas: Value = serde_json::from_str(row.try_get(1)?)?;
        if move_step(&mut deltas) {
            sqlx::query("update change set deltas = $2 where seq = $1")
                .bind(seq)
                .bind(deltas.to_string())
                .execute(&mut *connection)
                .await?;
        }
    }
    Ok(())
}

/// Moves the records that a step put or took away; false where it was about something else.
fn move_step(deltas: &mut Value) -> bool {
    let mut moved = false;
    for delta in deltas.as_array_mut().into_iter().flatten() {
        if delta["delta"] != "record" {
            continue;
        }
        for side in ["before", "after"] {
            let Some(body) = delta.get_mut(side).filter(|body| body.is_object()) else {
                continue;
            };
            let remarks = parted(body);
            if !remarks.is_empty() {
                body["remarks"] = Value::Object(remarks);
            }
            moved = true;
        }
    }
    moved
}

/// Takes the remarks out of a record's body.
fn parted(body: &mut Value) -> Map<String, Value> {
    let mut remarks = Map::new();
    let kind = body["kind"].as_str().unwrap_or_default().to_owned();
    let Some(fields) = body.as_object_mut() else {
        return remarks;
    };
    match kind.as_str() {
        "answer" => {
            let parts = [
                "ask",
                "said_by",
                "known",
                "note",
                "private_note",
                "not_applicable",
            ];
            let remark: Map<String, Value> = parts
                .into_iter()
                .filter_map(|part| Some((part.to_owned(), fields.remove(part)?)))
                .filter(|(_, value)| says_something(value))
                .collect();
            if !remark.is_empty() {
                remarks.insert("rating".to_owned(), Value::Object(remark));
            }
        }
        "client" | "funnel" => {
            let ask = fields.remove("ask").unwrap_or_default();
            for (field, person) in ask.as_object().into_iter().flatten() {
                if says_something(person) {
                    remarks.insert(field.clone(), serde_json::json!({ "ask": person }));
                }
            }
        }
        "initiative" => {
            if let Some(timing) = fields.get("timing").filter(|timing| timing.is_object()) {
                let (when, until) = (timing["when"].clone(), timing["until"].clone());
                fields.insert("timing".to_owned(), when);
                fields.insert("parked_until".to_owned(), until);
            }
        }
        _ => {}
    }
    remarks
}

fn says_something(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => false,
        Value::String(text) => !text.trim().is_empty(),
        _ => true,
    }
}

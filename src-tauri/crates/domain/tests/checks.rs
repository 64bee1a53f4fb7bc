//! What is refused before it is put, and in which words.

mod halden;

use domain::record::{
    Answer, Baton, Client, Entry, Funnel, Initiative, Note, Person, Problem, Question, Record,
    Role, Stage, check, check_removal,
};
use domain::value::{Money, Rate, Side};
use halden::{id, usd};

fn problems(record: Record) -> Vec<Problem> {
    let entry = Entry::new(id(900), record);
    check(&entry, &halden::of([Record::Client(halden::client())]))
}

fn messages(record: Record) -> Vec<String> {
    problems(record)
        .into_iter()
        .map(|problem| problem.message)
        .collect()
}

#[test]
fn the_sample_of_the_design_is_accepted_whole() {
    let assessment = halden::assessment();
    for entry in assessment.entries() {
        assert_eq!(check(&entry, &assessment), [], "{}", entry.record.name());
    }
}

#[test]
fn names_are_needed() {
    assert_eq!(
        messages(Record::Person(Person::default())),
        ["A person needs a name."]
    );
    assert_eq!(
        messages(Record::Initiative(Initiative::default())),
        ["An initiative needs a title."]
    );
    assert_eq!(
        messages(Record::Note(Note::default())),
        ["A note needs a text."]
    );
}

#[test]
fn a_rate_above_everyone_names_the_two_numbers() {
    let mut funnel = halden::funnel();
    funnel.stages[1].rate = Some(Rate::percent(140));
    funnel.stages[2].last_year = Some(600);
    let found = problems(Record::Funnel(funnel));
    assert_eq!(found[0].field, "stages.1.rate");
    assert_eq!(
        found[0].message,
        "140% of the leads can’t become qualified leads: a rate is at most 100%."
    );
    assert_eq!(found[1].field, "stages.2.last_year");
    assert_eq!(
        found[1].message,
        "There can’t be more qualified leads than leads: 600 of 576."
    );
}

#[test]
fn a_funnel_has_two_stages_and_positive_money() {
    let funnel = Funnel {
        stages: vec![Stage::new("leads", Side::Marketing)],
        average_first_sale: Some(Money::ZERO),
        budget: Some(usd(-1)),
        gross_margin: Some(Rate::percent(101)),
        ..Funnel::default()
    };
    assert_eq!(
        messages(Record::Funnel(funnel)),
        [
            "A funnel has at least two stages, such as leads, customers.",
            "A budget can’t be below zero: \u{2212}$1.",
            "A gross margin lies between 0% and 100%; 101% doesn’t.",
            "An average first sale is more than zero.",
        ]
    );
}

#[test]
fn there_is_one_profile_and_one_answer_a_question_and_side() {
    assert_eq!(
        messages(Record::Client(halden::client())),
        ["A client has one client profile, and it is there already."]
    );
    let answer = Answer {
        rating: Some(5),
        ..Answer::new(Question::Training, Side::Sales)
    };
    let entry = Entry::new(id(900), Record::Answer(answer));
    let found = check(&entry, &halden::assessment());
    let texts: Vec<&str> = found.iter().map(|one| one.message.as_str()).collect();
    assert_eq!(
        texts,
        [
            "A rating is a number from 0 to 4; 5 is not.",
            "“Training” is already answered for sales. Change that answer.",
        ]
    );
}

#[test]
fn nothing_waits_for_what_waits_for_it_however_far_around() {
    let work = |title: &str, needs: &[u128]| {
        Record::Initiative(Initiative {
            title: title.to_owned(),
            depends_on: needs.iter().copied().map(id).collect(),
            ..Initiative::default()
        })
    };
    let assessment = halden::of([
        Record::Client(halden::client()),
        work("First", &[]),
        work("Second", &[2]),
        work("Third", &[3]),
    ]);
    let found = check(&Entry::new(id(2), work("First", &[4])), &assessment);
    assert_eq!(
        found[0].message,
        "The initiative “Third” leads back to the initiative “First”. One of them has to come first."
    );
    let fine = check(&Entry::new(id(4), work("Third", &[2, 3])), &assessment);
    assert_eq!(fine, []);
}

#[test]
fn no_cost_or_pay_is_below_zero_and_none_outgrows_what_can_be_kept() {
    let work = Initiative {
        one_off: Some(usd(-5)),
        monthly: Some(Money::from_minor(Money::LIMIT)),
        months: 12,
        ..Initiative::default()
    };
    let person = Person {
        pay: Some(usd(-5)),
        ..Person::default()
    };
    let found = messages(Record::Initiative(work));
    assert!(
        found
            .iter()
            .any(|said| said == "A cost can’t be below zero: \u{2212}$5."),
        "{found:?}"
    );
    let most = "All months together cost more than any amount that can be kept here.";
    assert!(found.iter().any(|said| said == most), "{found:?}");
    let found = messages(Record::Person(person));
    assert!(
        found
            .iter()
            .any(|said| said == "Pay can’t be below zero: \u{2212}$5."),
        "{found:?}"
    );
}

#[test]
fn what_is_pointed_to_must_be_there_and_of_the_right_kind() {
    let baton = |initiative| {
        Record::Baton(Baton {
            initiative: Some(initiative),
            what: "The list".to_owned(),
            ..Baton::default()
        })
    };
    assert_eq!(
        messages(baton(id(77))),
        ["This points to an initiative that isn’t there."]
    );
    assert_eq!(
        problems(baton(id(1)))[0].field,
        "initiative",
        "a client is no initiative"
    );
    let mut own = halden::card("Hire", domain::record::Lane::People, "2026-04", 0);
    own.depends_on = vec![id(900)];
    assert_eq!(
        messages(Record::Initiative(own)),
        ["The initiative “Hire” can’t point to itself."]
    );
}

#[test]
fn an_accepted_baton_has_a_receiver_who_is_not_the_giver() {
    let baton = Baton {
        what: "The list".to_owned(),
        accepted: true,
        ..Baton::default()
    };
    assert_eq!(
        messages(Record::Baton(baton.clone())),
        ["A baton that is accepted has somebody who took it."]
    );
    let baton = Baton {
        from: "Priya".to_owned(),
        to: "priya ".to_owned(),
        ..baton
    };
    assert_eq!(
        messages(Record::Baton(baton)),
        ["priya can’t hand it over to priya."]
    );
}

#[test]
fn a_person_has_each_seat_once() {
    let seat = halden::seat(Side::Sales, Role::StrategicLeader, 120);
    let person = Person {
        name: "Marcus".to_owned(),
        seats: vec![seat.clone(), seat],
        ..Person::default()
    };
    assert_eq!(
        messages(Record::Person(person)),
        [
            "The share of a week lies between 0% and 100%; 120% doesn’t.",
            "The share of a week lies between 0% and 100%; 120% doesn’t.",
            "Marcus already has this seat: strategic leader, sales.",
        ]
    );
}

#[test]
fn amounts_stay_within_what_can_be_kept() {
    let client = Client {
        revenue_goal: Some(Money::from_minor(i64::MIN)),
        ..halden::client()
    };
    let entry = Entry::new(id(1), Record::Client(client));
    let found = check(&entry, &halden::of([Record::Client(halden::client())]));
    assert!(
        found[0].message.contains("larger than any amount"),
        "{found:?}"
    );
}

#[test]
fn the_profile_and_what_others_rest_on_stay() {
    let mut assessment = halden::assessment();
    let profile = check_removal(id(1), &assessment);
    assert_eq!(profile[0].message, "The client’s profile can’t be removed.");
    let first = assessment.initiatives().next().expect("cards").0;
    assert_eq!(check_removal(first, &assessment), []);
    halden::put(
        &mut assessment,
        Record::Baton(Baton {
            initiative: Some(first),
            what: "The list".to_owned(),
            ..Baton::default()
        }),
    );
    assert_eq!(
        check_removal(first, &assessment)[0].message,
        "It is still used by the baton pass “The list”. Change that first."
    );
}

#[test]
fn an_id_keeps_its_kind() {
    let entry = Entry::new(
        id(1),
        Record::Note(Note {
            text: "Hello".to_owned(),
            ..Note::default()
        }),
    );
    let found = check(&entry, &halden::of([Record::Client(halden::client())]));
    assert_eq!(
        found[0].message,
        "This is a client profile; it can’t become a note."
    );
}

//! Files dragged from another program and dropped on the window, by the protocol that file managers speak on X11
//! (XDND, version 5). WebDriver can't drag from outside; a second client of the same display can.

use std::{
    fmt::Write as _,
    path::Path,
    thread,
    time::{Duration, Instant},
};

use x11rb::{
    COPY_DEPTH_FROM_PARENT, CURRENT_TIME,
    connection::Connection as _,
    protocol::{
        Event,
        xproto::{
            AtomEnum, ClientMessageEvent, ConnectionExt as _, CreateWindowAux, EventMask, PropMode,
            SELECTION_NOTIFY_EVENT, SelectionNotifyEvent, SelectionRequestEvent, Window,
            WindowClass,
        },
    },
    rust_connection::RustConnection,
    wrapper::ConnectionExt as _,
};

/// How long the window may take over one step of the drag.
const PATIENCE: Duration = Duration::from_secs(10);
const VERSION: u32 = 5;

x11rb::atom_manager! {
    Atoms: AtomsCookie {
        XdndAware,
        XdndEnter,
        XdndPosition,
        XdndStatus,
        XdndDrop,
        XdndFinished,
        XdndSelection,
        XdndActionCopy,
        URI_LIST: b"text/uri-list",
    }
}

/// Drags `files` onto the middle of the window on `display` and lets go, as a person with a file manager would.
pub fn drop_files(display: &str, files: &[&Path]) {
    let (connection, screen) = x11rb::connect(Some(display)).expect("the display answers");
    let atoms = Atoms::new(&connection)
        .map(AtomsCookie::reply)
        .expect("the display names atoms")
        .expect("the display names atoms");
    let root = connection.setup().roots[screen].root;
    let target = aware(&connection, &atoms, root).expect("a window on the display takes drops");
    let source = connection.generate_id().expect("a window has a number");
    connection
        .create_window(
            COPY_DEPTH_FROM_PARENT,
            source,
            root,
            0,
            0,
            1,
            1,
            0,
            WindowClass::INPUT_OUTPUT,
            0,
            &CreateWindowAux::new(),
        )
        .expect("a window can be made");
    connection
        .set_selection_owner(source, atoms.XdndSelection, CURRENT_TIME)
        .expect("files can be offered");
    let hand = Hand {
        connection,
        atoms,
        source,
        target,
        list: uri_list(files),
    };
    hand.carry();
}

/// The mouse of the drag: a window that nobody sees, and what it holds.
struct Hand {
    connection: RustConnection,
    atoms: Atoms,
    source: Window,
    target: Window,
    list: String,
}

impl Hand {
    fn carry(&self) {
        self.say(
            self.atoms.XdndEnter,
            [VERSION << 24, self.atoms.URI_LIST, 0, 0],
        );
        let middle = self.middle();
        // Twice, as a moving mouse would: the page asks for what is held on the first, and answers on the second.
        for _ in 0..2 {
            self.say(
                self.atoms.XdndPosition,
                [0, middle, CURRENT_TIME, self.atoms.XdndActionCopy],
            );
            self.hear(self.atoms.XdndStatus);
        }
        self.say(self.atoms.XdndDrop, [0, CURRENT_TIME, 0, 0]);
        self.hear(self.atoms.XdndFinished);
    }

    /// The middle of the window, as the protocol packs a place.
    fn middle(&self) -> u32 {
        let size = self.connection.get_geometry(self.target);
        let size = size.expect("a window has a size").reply();
        let size = size.expect("a window has a size");
        u32::from(size.width / 2) << 16 | u32::from(size.height / 2)
    }

    fn say(&self, message: u32, [a, b, c, d]: [u32; 4]) {
        let event = ClientMessageEvent::new(32, self.target, message, [self.source, a, b, c, d]);
        self.connection
            .send_event(false, self.target, EventMask::NO_EVENT, event)
            .expect("a message can be sent");
        self.connection.flush().expect("a message can be sent");
    }

    /// Answers what the window asks for until it sends this message.
    fn hear(&self, message: u32) {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            match self
                .connection
                .poll_for_event()
                .expect("the display answers")
            {
                Some(Event::SelectionRequest(request)) => self.hand_over(&request),
                Some(Event::ClientMessage(event)) if event.type_ == message => return,
                Some(_) => {}
                None => thread::sleep(Duration::from_millis(5)),
            }
        }
        panic!("the window doesn't answer the drag");
    }

    fn hand_over(&self, request: &SelectionRequestEvent) {
        let known = request.target == self.atoms.URI_LIST;
        if known {
            self.connection
                .change_property8(
                    PropMode::REPLACE,
                    request.requestor,
                    request.property,
                    request.target,
                    self.list.as_bytes(),
                )
                .expect("the files can be named");
        }
        let answer = SelectionNotifyEvent {
            response_type: SELECTION_NOTIFY_EVENT,
            sequence: 0,
            time: request.time,
            requestor: request.requestor,
            selection: request.selection,
            target: request.target,
            property: if known { request.property } else { 0 },
        };
        self.connection
            .send_event(false, request.requestor, EventMask::NO_EVENT, answer)
            .expect("the files can be named");
        self.connection.flush().expect("the files can be named");
    }
}

/// The first window below `parent` that says that it takes drops.
fn aware(connection: &RustConnection, atoms: &Atoms, parent: Window) -> Option<Window> {
    let children = connection.query_tree(parent).ok()?.reply().ok()?.children;
    children.into_iter().find_map(|child| {
        let property = connection.get_property(false, child, atoms.XdndAware, AtomEnum::ANY, 0, 1);
        let is_aware = property.ok()?.reply().ok()?.value_len > 0;
        if is_aware {
            Some(child)
        } else {
            aware(connection, atoms, child)
        }
    })
}

/// Paths as a file manager names them: one URI a line, what is no plain letter or digit as its bytes.
fn uri_list(files: &[&Path]) -> String {
    let mut list = String::new();
    for file in files {
        list.push_str("file://");
        for byte in file.to_str().expect("paths of tests are text").bytes() {
            if byte.is_ascii_alphanumeric() || b"/-_.~".contains(&byte) {
                list.push(char::from(byte));
            } else {
                write!(list, "%{byte:02X}").expect("BUG: writing to a string can't fail");
            }
        }
        list.push_str("\r\n");
    }
    list
}

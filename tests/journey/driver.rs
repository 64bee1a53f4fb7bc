//! The few words of the WebDriver protocol that the journeys need, spoken to WebKitWebDriver over a plain socket.

use std::{
    io::{Read, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::Path,
    process::Command,
    thread,
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use crate::process::{Group, Running};

/// The key under which the protocol wraps a reference to an element.
pub const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// How long the driver may take over one command.
const ANSWER: Duration = Duration::from_mins(2);
/// How long it may take to end the session; what still runs then is ended by a signal.
const GOODBYE: Duration = Duration::from_secs(3);

/// A driver with one session: one program, one window.
pub struct Driver {
    port: u16,
    session: String,
    group: Group,
}

/// What the driver answers when it can't do what it was asked.
#[derive(Debug)]
pub struct Refusal {
    pub kind: String,
    pub message: String,
}

impl Driver {
    /// Starts WebKitWebDriver, waits for it, and lets it start the program in `environment`.
    pub fn start(program: &Path, environment: &[(String, String)], log: &Path) -> Self {
        let port = free_port();
        let mut command = Command::new("WebKitWebDriver");
        command
            .arg(format!("--port={port}"))
            .arg("--host=127.0.0.1");
        command.envs(environment.iter().map(|(name, value)| (name, value)));
        let group = Group::start(&mut command, log);
        wait_for(port);
        let mut driver = Self {
            port,
            session: String::new(),
            group,
        };
        let wanted = json!({ "capabilities": { "alwaysMatch": {
            "webkitgtk:browserOptions": { "binary": program, "args": [] },
        }}});
        let answer = driver.call("POST", "/session", &wanted);
        let answer = answer
            .unwrap_or_else(|refusal| panic!("the program's window does not open: {refusal:?}"));
        let session = answer["sessionId"].as_str().expect("a session has an id");
        driver.session = String::from(session);
        driver
    }

    /// The program's processes.
    pub fn running(&self) -> Vec<Running> {
        self.group.running()
    }

    pub fn get(&self, path: &str) -> Result<Value, Refusal> {
        self.call("GET", &self.path(path), &Value::Null)
    }

    pub fn post(&self, path: &str, body: &Value) -> Result<Value, Refusal> {
        self.call("POST", &self.path(path), body)
    }

    fn path(&self, path: &str) -> String {
        format!("/session/{}/{path}", self.session)
    }

    fn call(&self, method: &str, path: &str, body: &Value) -> Result<Value, Refusal> {
        let body = if body.is_null() {
            String::new()
        } else {
            body.to_string()
        };
        let answer = exchange(self.port, method, path, &body, ANSWER).unwrap_or_else(|error| {
            panic!("the driver is gone ({error}) after {method} {path}; the program may have ended")
        });
        let value = answer["value"].clone();
        match value["error"].as_str() {
            None => Ok(value),
            Some(kind) => Err(Refusal {
                kind: kind.to_owned(),
                message: value["message"].as_str().unwrap_or_default().to_owned(),
            }),
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Ends the program as a closed window would; the group is ended after that.
        let path = format!("/session/{}", self.session);
        let _ = exchange(self.port, "DELETE", &path, "", GOODBYE);
    }
}

fn exchange(
    port: u16,
    method: &str,
    path: &str,
    body: &str,
    patience: Duration,
) -> std::io::Result<Value> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(patience))?;
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let answer = String::from_utf8_lossy(&answer);
    let (_, body) = answer.split_once("\r\n\r\n").unwrap_or_default();
    serde_json::from_str(body).map_err(std::io::Error::from)
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port exists");
    listener
        .local_addr()
        .expect("BUG: a bound listener has an address")
        .port()
}

fn wait_for(port: u16) {
    let patience = Instant::now() + Duration::from_secs(20);
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        assert!(
            Instant::now() < patience,
            "WebKitWebDriver does not listen on port {port}"
        );
        thread::sleep(Duration::from_millis(20));
    }
}

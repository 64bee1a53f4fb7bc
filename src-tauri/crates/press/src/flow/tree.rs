//! The document's structure, for readers that don't see: what is a heading, a paragraph, a row.

use domain::report::figure::Figure;

/// What a part of the document is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    Document,
    Section,
    Heading(u8),
    Paragraph,
    /// A drawing, with what it says in words.
    Figure(String),
    Caption,
    /// A table, with what it shows.
    Table(String),
    Row,
    Head,
    /// A cell, and how many columns it takes.
    Cell(u32),
    Contents,
    ContentsItem,
    Link,
}

/// A structure element; its children are those that name it as their parent, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    pub role: Role,
    pub parent: Option<usize>,
}

/// All structure elements, parents before children, in reading order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    pub nodes: Vec<Node>,
}

impl Tree {
    pub fn add(&mut self, parent: Option<usize>, role: Role) -> usize {
        self.nodes.push(Node { role, parent });
        self.nodes.len() - 1
    }

    /// A figure's element; a drawing without words is decoration inside its parent.
    pub fn add_figure(&mut self, parent: usize, figure: &Figure) -> usize {
        if figure.alt.trim().is_empty() {
            parent
        } else {
            self.add(Some(parent), Role::Figure(figure.alt.trim().to_owned()))
        }
    }

    /// Appends another tree below `parent` and says by how much its numbers moved.
    pub fn graft(&mut self, parent: usize, other: Self) -> usize {
        let offset = self.nodes.len();
        self.nodes.extend(other.nodes.into_iter().map(|node| Node {
            parent: Some(node.parent.map_or(parent, |own| own + offset)),
            role: node.role,
        }));
        offset
    }
}

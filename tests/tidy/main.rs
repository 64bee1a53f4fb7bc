//! Manners with teeth.

//! Spreadsheets to packs.

//! Compresses the file's streams. lopdf does it too, at the highest level: that takes twice as long
//! for two bytes in a hundred.

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Document, Object};
use std::io::Write;

const LEVEL: u32 = 6;

pub fn streams(file: &mut Document) {
    for object in file.objects.values_mut() {
        if let Object::Stream(stream) = object
            && stream.allows_compression
            && !stream.dict.has(b"Filter")
        {
            let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(LEVEL));
            let packed = encoder
                .write_all(&stream.content)
                .and_then(|()| encoder.finish())
                .expect("BUG: writing to memory can't fail");
            if packed.len() < stream.content.len() {
                stream.dict.set("Filter", "FlateDecode");
                stream.set_content(packed);
            }
        }
    }
}

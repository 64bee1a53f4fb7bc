//! Title, author, dates and the file's own id: nothing from a clock or by chance.

use super::dictionary;
use domain::report::Meta;
use lopdf::{Object, Stream, StringFormat};
use sha2::{Digest, Sha256};
use std::fmt::Write;

const MAKER: &str = "Evenlift";

/// Sets the information dictionary and the id, adds the XMP packet and answers it.
pub fn describe(file: &mut lopdf::Document, meta: &Meta) -> Object {
    let title = title(meta);
    let mut info = dictionary([
        ("Title", lopdf::text_string(&title)),
        ("Author", lopdf::text_string(&meta.consultant)),
        ("Subject", lopdf::text_string(&meta.subject)),
        ("Creator", lopdf::text_string(MAKER)),
        ("Producer", lopdf::text_string(MAKER)),
    ]);
    if let Some(date) = pdf_date(&meta.date_iso) {
        info.set("CreationDate", Object::string_literal(date.as_str()));
        info.set("ModDate", Object::string_literal(date));
    }
    let info = file.add_object(info);
    if let Ok(Object::Reference(old)) = file.trailer.get(b"Info").cloned() {
        file.objects.remove(&old);
    }
    file.trailer.set("Info", info);
    let xmp = xmp(meta, &title);
    let id = identity(file, &xmp);
    let half = Object::String(id, StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![half.clone(), half]);
    let mut packet = Stream::new(
        dictionary([("Type", "Metadata".into()), ("Subtype", "XML".into())]),
        xmp.into_bytes(),
    );
    // Other programs read the packet without knowing the format of the file.
    packet.allows_compression = false;
    file.add_object(packet).into()
}

fn title(meta: &Meta) -> String {
    [meta.title.trim(), meta.client.trim()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

/// `2026-01-12` as `D:20260112000000Z`; none when it isn't a date.
fn pdf_date(iso: &str) -> Option<String> {
    let digits: String = iso.chars().filter(char::is_ascii_digit).take(8).collect();
    (digits.len() == 8).then(|| format!("D:{digits}000000Z"))
}

/// 16 bytes that are the same for the same content.
fn identity(file: &lopdf::Document, xmp: &str) -> Vec<u8> {
    let mut hash = Sha256::new();
    for object in file.objects.values() {
        if let Object::Stream(stream) = object {
            hash.update(&stream.content);
        }
    }
    hash.update(xmp.as_bytes());
    hash.finalize()[..16].to_vec()
}

fn xmp(meta: &Meta, title: &str) -> String {
    let mut packet = String::from(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n",
    );
    let language = escaped(&meta.language);
    let lines = [
        "<dc:format>application/pdf</dc:format>".to_owned(),
        format!(
            "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></dc:title>",
            escaped(title)
        ),
        format!(
            "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>",
            escaped(&meta.consultant)
        ),
        format!(
            "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt>\
             </dc:description>",
            escaped(&meta.subject)
        ),
        format!("<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>"),
        format!("<xmp:CreatorTool>{MAKER}</xmp:CreatorTool>"),
        format!("<pdf:Producer>{MAKER}</pdf:Producer>"),
    ];
    for line in lines {
        packet.push_str(&line);
        packet.push('\n');
    }
    if pdf_date(&meta.date_iso).is_some() {
        let date = escaped(&meta.date_iso);
        for tag in ["xmp:CreateDate", "xmp:ModifyDate"] {
            writeln!(packet, "<{tag}>{date}</{tag}>").expect("BUG: a string takes any text");
        }
    }
    packet.push_str("</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>");
    packet
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            // XML 1.0 has no place for control characters.
            letter if letter.is_control() => safe.push(' '),
            letter => safe.push(letter),
        }
    }
    safe
}

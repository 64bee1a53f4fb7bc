//! The budget plan with keys alone: a total spread over the year, amounts filled right and down, a block from a
//! spreadsheet that is larger than the grid; each one step back.

use crate::window::Window;

/// A block of three rows, as a spreadsheet copies it, arrives where the focus is.
const PASTE: &str = "const data = new DataTransfer()
    data.setData('text/plain', arguments[0])
    document.activeElement.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))";

fn cell(focus: &str) -> String {
    format!("document.querySelector('[data-focus=\"{focus}\"]')")
}

fn wait_for_cell(window: &Window, focus: &str, text: &str) {
    let script = format!("return {}?.innerText === {text:?}", cell(focus));
    window.wait_until(&format!("{text} in {focus}"), &script);
}

#[test]
fn a_plan_is_spread_filled_and_pasted_with_keys_and_each_is_one_step() {
    let window = Window::open("plan");
    window.press_button("Open the sample client");
    window.wait_for_text("Halden Instruments");
    window.press("Control+k");
    window.type_text("spread a year");
    window.press("Enter");
    window.wait_for_text("Total for the year");
    window.wait_until(
        "the field for the total has the keys",
        "return document.activeElement.tagName === 'INPUT'",
    );
    window.type_text("=12*100+1");
    window.wait_for_text("= $1,201");
    let mut faults = Vec::new();
    for theme in ["light", "dark"] {
        window.theme(theme);
        window.screenshot(&format!("spread-{theme}"));
        faults.extend(window.axe());
    }
    window.theme("light");
    window.press("Enter");
    wait_for_cell(&window, "sales.sales_pay.11", "100.08");
    window.press("Control+z");
    wait_for_cell(&window, "sales.sales_pay.11", "26,500");
    window.wait_until(
        "undo has gone to the line that it took back",
        "return document.activeElement.dataset.focus?.startsWith('sales.sales_pay.') === true",
    );

    window.run(&format!("{}.focus()", cell("sales.sales_tools.9")), &[]);
    window.type_text("77");
    window.press("Enter");
    wait_for_cell(&window, "sales.sales_tools.9", "77");
    // Enter went on to the start of the row below.
    for key in ["ArrowUp", "End", "ArrowLeft", "ArrowLeft"] {
        window.press(key);
    }
    window.press("Control+r");
    wait_for_cell(&window, "sales.sales_tools.11", "77");
    window.press("ArrowDown");
    window.press("Control+d");
    wait_for_cell(&window, "sales.travel.9", "77");
    window.press("Control+z");
    wait_for_cell(&window, "sales.travel.9", "3,500");

    let last = window.run(
        "const cells = [...document.querySelectorAll('[data-focus$=\".10\"]')]
         cells.at(-1).focus()
         return cells.at(-1).dataset.focus",
        &[],
    );
    let last = last.as_str().unwrap_or_default().to_owned();
    window.run(PASTE, &["11\t12\t13\n21\t22\n31\t32\n".into()]);
    window.wait_for_text("rows beyond the last category");
    window.wait_for_text("Beyond the last month, left out: 1.");
    for theme in ["light", "dark"] {
        window.theme(theme);
        window.screenshot(&format!("paste-{theme}"));
        faults.extend(window.axe());
    }
    window.theme("light");
    window.run(
        "const choice = document.querySelector('dialog select')
         choice.value = [...choice.options].find((one) => one.label.endsWith('Market research')).value
         choice.dispatchEvent(new Event('change', { bubbles: true }))",
        &[],
    );
    window.press_button("Paste the rows");
    wait_for_cell(&window, &last, "11");
    wait_for_cell(&window, "marketing.research.11", "22");
    window.press("Control+z");
    window.wait_until(
        "no row is left of it",
        &format!("return {} === null", cell("marketing.research.11")),
    );
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
    assert_eq!(window.complaints(), [""; 0], "the page complained");
}

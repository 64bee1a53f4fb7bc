//! Several clients in one workspace: each is opened where it is clicked, and by nothing else.

use crate::window::Window;

#[test]
fn each_of_several_clients_is_opened_by_a_click_on_its_own_row() {
    let window = Window::open("clients");
    for name in ["Anders & Co", "Berger Maschinenbau GmbH", "Cedar Ltd"] {
        window.press("Control+n");
        window.fill("Company", name);
        window.press("Enter");
        window.find("heading", name);
        window.press("Control+o");
        window.find("button", "New client");
    }
    for name in ["Berger Maschinenbau GmbH", "Anders & Co", "Cedar Ltd"] {
        window.screenshot("clients");
        assert_eq!(window.covered(), [""; 0], "a control lies under another");
        window.press_button(name);
        window.find("heading", name);
        window.press("Control+o");
        window.find("button", "New client");
    }
    window.press_button("New client");
    window.find("textbox", "Company");
}

package se.tmeit.spa;

import java.util.List;
import se.tmeit.http.Conditions;

/**
 * A file of the UI with its compressed forms, the smallest first and the plain one last.
 *
 * @param mediaType with the character set where it is text
 */
record UiFile(String mediaType, List<Form> forms) {
    /** @param coding what Content-Encoding calls it, or null for the plain form */
    record Form(String coding, byte[] bytes, String tag) {
    }

    byte[] plain() {
        return forms.get(forms.size() - 1).bytes();
    }

    Form formFor(String acceptEncoding) {
        return forms.stream().filter(form -> form.coding() == null || Conditions.accepts(acceptEncoding, form.coding())).findFirst().orElseThrow();
    }
}

package se.tmeit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validator;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

class MergePatchTest {
    record Inner(String one, String two) {
    }

    record Sample(String text, Boolean flag, Inner inner, List<String> list) {
    }

    private static final Sample CURRENT = new Sample("text", false, new Inner("1", "2"), List.of("a", "b"));

    private final MergePatch mergePatch = new MergePatch();

    @BeforeEach
    void letEverythingBeValid() {
        mergePatch.validator = (Validator) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Validator.class},
                (proxy, method, arguments) -> Set.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{}                                | {'text':'text','flag':false,'inner':{'one':'1','two':'2'},'list':['a','b']}",
        "{'text':'new'}                    | {'text':'new','flag':false,'inner':{'one':'1','two':'2'},'list':['a','b']}",
        "{'text':null,'flag':null}         | {'inner':{'one':'1','two':'2'},'list':['a','b']}",
        "{'flag':true}                     | {'text':'text','flag':true,'inner':{'one':'1','two':'2'},'list':['a','b']}",
        "{'inner':{'two':null}}            | {'text':'text','flag':false,'inner':{'one':'1'},'list':['a','b']}",
        "{'inner':null}                    | {'text':'text','flag':false,'list':['a','b']}",
        "{'list':['c']}                    | {'text':'text','flag':false,'inner':{'one':'1','two':'2'},'list':['c']}"})
    void namedFieldsChangeNullClearsAndTheRestStays(String patch, String expected) throws JsonProcessingException {
        var changed = mergePatch.apply(CURRENT, read(patch), Sample.class);

        assertThat(Json.MAPPER.writeValueAsString(changed)).isEqualTo(expected.replace('\'', '"'));
    }

    @Test
    void insideOfAnEmptyFieldIsCreated() throws JsonProcessingException {
        var changed = mergePatch.apply(new Sample(null, null, null, null), read("{'inner':{'one':'1'}}"), Sample.class);

        assertThat(changed.inner()).isEqualTo(new Inner("1", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'other':1}", "{'other':null}", "{'inner':{'other':null}}"})
    void fieldThatDoesNotExistIsRefused(String patch) {
        assertThatThrownBy(() -> mergePatch.apply(CURRENT, read(patch), Sample.class)).isInstanceOf(UnrecognizedPropertyException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'text':1}", "{'flag':'true'}", "{'inner':'x'}", "{'list':{}}", "{'list':'a'}"})
    void valueOfAnotherTypeIsRefused(String patch) {
        assertThatThrownBy(() -> mergePatch.apply(CURRENT, read(patch), Sample.class)).isInstanceOf(JsonMappingException.class);
    }

    @Test
    void fieldOfSomebodyElseIsNamedAndAnUnknownOneIsLeftToTheReader() {
        assertThatThrownBy(() -> MergePatch.allowOnly(Set.of("text"), Set.of("text", "flag"), read("{'text':'a','flag':true}")))
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.FIELD_NOT_YOURS));
        assertThatCode(() -> MergePatch.allowOnly(Set.of("text"), Set.of("text", "flag"), read("{'text':'a','other':true}"))).doesNotThrowAnyException();
    }

    private static ObjectNode read(String patch) throws JsonProcessingException {
        return Json.MAPPER.readValue(patch.replace('\'', '"'), ObjectNode.class);
    }
}

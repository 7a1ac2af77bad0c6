import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import org.javarosa.core.model.*;
import org.javarosa.core.model.data.*;
import org.javarosa.core.model.instance.*;
import org.javarosa.core.services.PrototypeManager;
import org.javarosa.core.model.CoreModelModule;
import org.javarosa.form.api.*;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.util.XFormUtils;

/**
 * Replays acts on forms with JavaRosa, the engine of ODK Collect, and tells what came out: the judge of our own engine.
 *
 * Standard input, one act a line, tab separated:
 *   form FILE            reads a form and begins a filling
 *   set PATH VALUE       answers; PATH is /data/r[2]/q, places from 1
 *   add PATH             adds an instance to the repeat /data/o[1]/r, at its end
 *   remove PATH          removes /data/o[1]/r[2]
 *   state                tells every leaf: "leaf PATH RELEVANT VALUE", then "end"
 * After each act "ok NANOSECONDS", or "error TEXT".
 */
public class Replay {
    private static FormDef form;
    private static FormEntryController controller;

    public static void main(String[] args) throws Exception {
        new XFormsModule().registerModule();
        PrototypeManager.registerPrototypes(CoreModelModule.classNames);
        boolean quick = args.length > 0 && args[0].equals("quick");
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, "UTF-8");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line; (line = in.readLine()) != null; ) {
            String[] parts = line.split("\t", -1);
            long begun = System.nanoTime();
            try {
                if (parts[0].equals("state")) {
                    state(form.getMainInstance().getRoot(), "", out);
                    out.println("end");
                } else {
                    act(parts);
                    long taken = System.nanoTime() - begun;
                    if (!quick) look();
                    out.println("ok " + taken);
                }
            } catch (Throwable error) {
                out.println("error " + String.valueOf(error.getMessage()).replace('\n', ' '));
            }
            out.flush();
        }
    }

    private static void act(String[] parts) throws Exception {
        switch (parts[0]) {
            case "form":
                try (InputStream stream = Files.newInputStream(Paths.get(parts[1]))) {
                    form = XFormUtils.getFormFromInputStream(stream);
                }
                controller = new FormEntryController(new FormEntryModel(form));
                form.initialize(true, new InstanceInitializationFactory());
                break;
            case "set":
                TreeReference place = reference(parts[1]);
                TreeElement node = form.getMainInstance().resolveReference(place);
                String text = parts[2].replace("\\n", "\n");
                IAnswerData data = text.isEmpty() ? null : typed(node, text);
                form.setValue(data, place, true);
                break;
            case "add":
                controller.newRepeat(index(parts[1], FormEntryController.EVENT_PROMPT_NEW_REPEAT));
                break;
            case "remove":
                controller.deleteRepeat(index(parts[1], FormEntryController.EVENT_REPEAT));
                break;
            default:
                throw new IllegalArgumentException(parts[0]);
        }
    }

    private static IAnswerData typed(TreeElement node, String text) {
        IAnswerData template = AnswerDataFactory.templateByDataType(node.getDataType());
        return template.cast(new UncastData(text));
    }

    /** Walks the form as a person does: repeats by count come to be, choices that left their list go. */
    private static void look() {
        FormEntryModel model = controller.getModel();
        controller.jumpToIndex(FormIndex.createBeginningOfFormIndex());
        while (controller.stepToNextEvent() != FormEntryController.EVENT_END_OF_FORM) {
            if (model.getEvent() == FormEntryController.EVENT_QUESTION) {
                FormEntryPrompt prompt = model.getQuestionPrompt();
                int kind = prompt.getControlType();
                if (kind == Constants.CONTROL_SELECT_ONE || kind == Constants.CONTROL_SELECT_MULTI) prompt.getSelectChoices();
            }
        }
        controller.jumpToIndex(FormIndex.createBeginningOfFormIndex());
    }

    private static FormIndex index(String path, int event) {
        FormEntryModel model = controller.getModel();
        TreeReference wanted = reference(path);
        FormIndex index = FormIndex.createBeginningOfFormIndex();
        while (!index.isEndOfFormIndex()) {
            index = model.incrementIndex(index, true);
            if (model.getEvent(index) == event && same(index.getReference(), wanted, event)) return index;
        }
        throw new IllegalArgumentException("no index for " + path);
    }

    private static boolean same(TreeReference one, TreeReference two, int event) {
        if (one == null || one.size() != two.size()) return false;
        for (int i = 0; i < one.size(); i++) {
            if (!one.getName(i).equals(two.getName(i))) return false;
            boolean last = i == one.size() - 1;
            if (last && event == FormEntryController.EVENT_PROMPT_NEW_REPEAT) continue;
            if (Math.max(0, one.getMultiplicity(i)) != Math.max(0, two.getMultiplicity(i))) return false;
        }
        return true;
    }

    private static TreeReference reference(String path) {
        TreeReference reference = TreeReference.rootRef();
        for (String part : path.substring(1).split("/")) {
            int bracket = part.indexOf('[');
            String name = bracket < 0 ? part : part.substring(0, bracket);
            int place = bracket < 0 ? 0 : Integer.parseInt(part.substring(bracket + 1, part.length() - 1)) - 1;
            reference.add(name, place);
        }
        return reference;
    }

    private static void state(TreeElement element, String above, PrintStream out) {
        if (element.getMult() == TreeReference.INDEX_TEMPLATE) return;
        String path = above + "/" + element.getName() + (element.isRepeatable() ? "[" + (element.getMult() + 1) + "]" : "");
        if (element.getNumChildren() == 0 && !element.isRepeatable()) {
            IAnswerData value = element.getValue();
            String text = value == null ? "" : value.uncast().getString();
            boolean relevant = element.isRelevant();
            for (TreeElement up = (TreeElement) element.getParent(); up != null; up = (TreeElement) up.getParent()) {
                relevant = relevant && up.isRelevant();
            }
            out.println("leaf\t" + path + "\t" + relevant + "\t" + text.replace("\n", "\\n"));
        }
        for (int i = 0; i < element.getNumChildren(); i++) state(element.getChildAt(i), path, out);
    }
}

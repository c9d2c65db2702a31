// Opens the library in JShell: imports, and the bundled dataset as dsr.
import java.nio.file.*;
import java.time.*;
import java.util.*;
import java.util.stream.*;
import io.github.digitalsilkroad.core.catalog.*;
import io.github.digitalsilkroad.core.datapackage.*;
import io.github.digitalsilkroad.core.evidence.*;
import io.github.digitalsilkroad.core.formula.*;
import io.github.digitalsilkroad.core.model.*;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.*;
import io.github.digitalsilkroad.core.release.*;
import io.github.digitalsilkroad.core.scenario.*;
import io.github.digitalsilkroad.core.score.*;
import io.github.digitalsilkroad.core.view.*;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
Catalog dsr = DigitalSilkRoad.load();
System.out.println("dsr is " + dsr + ": " + dsr.deployments().count() + " deployments, " + dsr.financings().count() + " financings, " + dsr.sources().count() + " sources.");

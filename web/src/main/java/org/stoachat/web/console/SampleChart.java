package org.stoachat.web.console;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.ToLongFunction;
import org.stoachat.admin.FigureSample;

/** The line chart of an hour: its data alone, for colours, axes and words belong to the script of the page. */
final class SampleChart {

    private SampleChart() {}

    /** The chart as Chart.js reads it, with two lines: posts a minute, sessions. */
    static String of(List<FigureSample> samples) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        samplesOf(samples)
                .forEach(points -> lines.add(Json.createObjectBuilder().add("data", points)));
        return Json.createObjectBuilder()
                .add("type", "line")
                .add("data", Json.createObjectBuilder().add("datasets", lines))
                .build()
                .toString();
    }

    /** The points of the two lines alone, in an array of arrays; times in milliseconds of the epoch. */
    static String samples(List<FigureSample> samples) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        samplesOf(samples).forEach(lines::add);
        return lines.build().toString();
    }

    private static List<JsonArray> samplesOf(List<FigureSample> samples) {
        return List.of(line(samples, FigureSample::postsAMinute), line(samples, FigureSample::sessions));
    }

    private static JsonArray line(List<FigureSample> samples, ToLongFunction<FigureSample> figure) {
        JsonArrayBuilder points = Json.createArrayBuilder();
        for (FigureSample sample : samples) {
            JsonObject point = Json.createObjectBuilder()
                    .add("x", sample.at().toEpochMilli())
                    .add("y", figure.applyAsLong(sample))
                    .build();
            points.add(point);
        }
        return points.build();
    }
}

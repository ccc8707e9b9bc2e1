package benchmarks.http.bare;

import java.util.List;

/// What is sent back as it came.
record Order(String customer, long id, List<Line> lines, String note) {}

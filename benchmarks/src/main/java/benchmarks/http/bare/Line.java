package benchmarks.http.bare;

/// A part of an order.
record Line(double price, int quantity, String sku) {}

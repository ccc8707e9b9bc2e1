package orders;

/// What a customer wants.
record Order(String sku, int quantity) {}

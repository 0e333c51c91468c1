month-1 = January

month-1 = januari

month-1 = tammikuu

-- Names go into the search index at once: a waiting list would be read whole by every search until it is vacuumed.
ALTER INDEX person_grams SET (fastupdate = off);

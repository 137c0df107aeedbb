-- How many days the time of the demo is ahead, and to how many it is being moved.
CREATE TABLE demo_time (
    only_one boolean PRIMARY KEY DEFAULT true CONSTRAINT demo_time_is_one CHECK (only_one),
    days_ahead integer NOT NULL CONSTRAINT demo_time_goes_forward CHECK (days_ahead >= 0),
    going_to integer NOT NULL,
    CONSTRAINT demo_time_goes_on CHECK (going_to >= days_ahead)
);
INSERT INTO demo_time (days_ahead, going_to) VALUES (0, 0);

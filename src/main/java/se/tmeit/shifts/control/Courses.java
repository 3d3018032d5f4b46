package se.tmeit.shifts.control;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import se.tmeit.members.control.Course;

/** Which courses and permits a member has on a day. */
interface Courses {
    Set<Course> of(UUID memberId, LocalDate day);
}

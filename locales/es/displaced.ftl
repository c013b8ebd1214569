# Una cita que cae en una ausencia.

away-meetings = { $meetings ->
    [one] Una cita cae en ese tiempo y se anula: se pregunta a las dos personas por otra hora o por quien te cubra.
   *[other] { $meetings } citas caen en ese tiempo y se anulan: se pregunta a las personas por otra hora o por quien te cubra.
}
meeting-falls = { $requester }, { $coach }: su cita sobre la { $number } ({ $when }) cae en un tiempo en que { $name } está fuera. Elijan otra hora, más tarde ese día o al siguiente, o pidan a alguien que cubra.

/** A graph that a builder made of three reports, as it keeps them; one relation lists the text it comes from. */
export const reportGraph = `
  CREATE (d:Document {fileName: "report.pdf"}), (e:Document {fileName: "letters.txt"}),
    (one:Chunk {id: "c1", text: "The year was good for many firms in the region. Ada Storm works at North Line as a pilot. Annual figures follow later.", position: 1, embedding: [0.5, 0.25]}),
    (two:Chunk {id: "c2", text: "North Line and South Line signed a contract in spring. Ada Storm was abroad then, and nobody asked her about it.", position: 2}),
    (three:Chunk {id: "c3", text: "Bo Finch was seen beside Cy Marr at the fair. They left early, and nobody knows where they went after that.", position: 1}),
    (ada:\`__Entity__\`:Person {id: "Ada Storm"}), (bo:\`__Entity__\`:Person {id: "Bo Finch"}), (cy:\`__Entity__\`:Person {id: "Cy Marr"}),
    (north:\`__Entity__\`:Organization {id: "North Line"}), (south:\`__Entity__\`:Organization {id: "South Line"}),
    (one)-[:PART_OF]->(d), (two)-[:PART_OF]->(d), (three)-[:PART_OF]->(e), (one)-[:NEXT_CHUNK]->(two),
    (one)-[:HAS_ENTITY]->(ada), (one)-[:HAS_ENTITY]->(north), (two)-[:HAS_ENTITY]->(ada), (two)-[:HAS_ENTITY]->(north), (two)-[:HAS_ENTITY]->(south),
    (three)-[:HAS_ENTITY]->(bo), (three)-[:HAS_ENTITY]->(cy),
    (ada)-[:WORKS_AT]->(north), (north)-[:RELATED {description: "have a contract", text_unit_ids: ["c2"]}]->(south), (ada)-[:KNOWS]->(south)`;

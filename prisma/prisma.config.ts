/** Where Prisma's own commands find the schema, in one file for each subject, and the migrations. */
export default { schema: 'schema', migrations: { path: 'migrations' } };
